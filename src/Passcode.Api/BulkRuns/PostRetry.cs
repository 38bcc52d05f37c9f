using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class PostRetry
{
    [EndpointName("RetryBulkRun"), Tags("Bulk runs")]
    [EndpointSummary("Retry a bulk run")]
    [EndpointDescription("Starts a new bulk run for the devices of an ended bulk run that failed, expired or were cancelled, without those whose retry cannot succeed: leftOut contains their number by reason. Each device is checked again.")]
    [ProducesResponseType<BulkRunResource>(202, Description = "The new bulk run.")]
    [Refuses(
        ProblemCode.InvalidRequest,
        ProblemCode.BulkRunNotFound,
        ProblemCode.BulkRunNotEnded,
        ProblemCode.BulkSelectionEmpty,
        ProblemCode.BulkRunOverlaps,
        ProblemCode.CommandQueueFull,
        ProblemCode.IdempotencyKeyReused)]
    public static Task<IResult> Handle(
        [Description("The ID of the ended bulk run.")] string id,
        [FromHeader(Name = IdempotencyKey.Header), Description("A unique key that you generate. A repeated request with the same key returns the original bulk run.")] string? idempotencyKey,
        HttpContext http,
        AcceptBulkRun accept,
        RepeatBulkRun repeat,
        CancellationToken cancellationToken) => repeat.Execute(
            id, idempotencyKey, http, FindProblem, (run, caller, origin, key) => accept.Execute(Again(run, caller), origin, key, cancellationToken), cancellationToken);

    private static Problem? FindProblem(BulkRun run) =>
        !run.HasEnded ? BulkRunProblems.NotEnded(run)
        : RetriedTargets.Count(run.Counts) == 0 ? BulkRunProblems.NothingToRetry
        : null;

    // An application keeps the requester of the original run. The window of a schedule does not apply to a manual retry.
    private static BulkRequest Again(BulkRun run, Caller caller) => run.Request with
    {
        Selection = new BulkSelection.Retry(run.Id),
        RequestedBy = caller.Person ?? run.Request.RequestedBy,
        DryRun = false,
        MaxTargets = null,
        Schedule = null,
        AwaitStart = false,
        ReviewedRunId = null,
        IssueUntil = null,
    };
}
