using System.ComponentModel;
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
    [EndpointDescription("Tries a dead letter for another day, under the same event id.")]
    [ProducesResponseType(202, Description = "The delivery has begun, and the letter is removed.")]
    [Refuses(ProblemCode.DeadLetterNotFound)]
    public static async Task<IResult> Handle(
        [Description("The letter's id.")] string id, RedeliverCallback redeliver, CancellationToken cancellationToken) =>
        DeadLetterId.IsWellFormed(id) && await redeliver.Run(id, cancellationToken)
            ? TypedResults.StatusCode(StatusCodes.Status202Accepted)
            : new Problem(ProblemCode.DeadLetterNotFound, "There is no dead letter with this id. It was redelivered, forgotten after its time, or never was.");
}
