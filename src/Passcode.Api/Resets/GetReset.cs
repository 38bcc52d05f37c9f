using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

internal static class GetReset
{
    [EndpointName("GetReset"), Tags("Resets")]
    [EndpointSummary("Get a reset")]
    [EndpointDescription("Returns a reset with its timeline.")]
    [ProducesResponseType<ResetResource>(200, Description = "The reset.")]
    [Refuses(ProblemCode.ResetNotFound)]
    public static async Task<IResult> Handle(
        [Description("The ID of the reset.")] string id,
        IResetStore store,
        IOptions<PollingOptions> polling,
        TimeProvider time,
        CancellationToken cancellationToken) =>
        await store.FindReset(id, cancellationToken) is { } reset
            ? TypedResults.Json(ResetResource.From(reset, await store.Timeline(reset.Id, cancellationToken), reset.NextPollAt(polling.Value, time.GetUtcNow())))
            : ResetId.NotFound;
}
