using System.ComponentModel;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

internal static class PostRedeliver
{
    [EndpointName("RedeliverDeadLetter"), Tags("Callbacks")]
    [EndpointSummary("Redeliver a dead letter")]
    [EndpointDescription("Delivers a dead letter again, under the same event ID. Passcode retries for up to a day.")]
    [ProducesResponseType(202, Description = "The delivery is started, and the dead letter is deleted.")]
    [Refuses(ProblemCode.DeadLetterNotFound)]
    public static async Task<IResult> Handle(
        [Description("The ID of the dead letter.")] string id, RedeliverCallback redeliver, CancellationToken cancellationToken) =>
        DeadLetterId.IsWellFormed(id) && await redeliver.Execute(id, cancellationToken)
            ? TypedResults.StatusCode(StatusCodes.Status202Accepted)
            : new Problem(ProblemCode.DeadLetterNotFound, $"No dead letter has this ID. It may have been redelivered or purged.");
}

internal static partial class DeadLetterId
{
    public static bool IsWellFormed(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"\A[0-9]{19}-callback-[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
