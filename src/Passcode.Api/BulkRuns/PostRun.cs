using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class PostRun
{
    [EndpointName("RunDryRun"), Tags("Bulk runs")]
    [EndpointSummary("Run a dry run for real")]
    [EndpointDescription(
        "Starts a bulk run with the selection, the ticket and the reason of a completed dry run. The devices are selected and checked again, and changes contains what is different. The bulk run starts without waiting, "
        + "unless it requires an approval, or would reset devices that the dry run did not show or with another effect: then it awaits its start.")]
    [ProducesResponseType<BulkRunResource>(202, Description = "The bulk run.")]
    [Refuses(
        ProblemCode.InvalidRequest,
        ProblemCode.BulkRunNotFound,
        ProblemCode.BulkRunNotEnded,
        ProblemCode.BulkRunStateConflict,
        ProblemCode.BulkSelectionEmpty,
        ProblemCode.BulkTooLarge,
        ProblemCode.BulkRunOverlaps,
        ProblemCode.CommandQueueFull,
        ProblemCode.IdempotencyKeyReused)]
    public static Task<IResult> Handle(
        [Description("The ID of the dry run.")] string id,
        [FromHeader(Name = IdempotencyKey.Header), Description("A unique key that you generate. A repeated request with the same key returns the original bulk run.")] string? idempotencyKey,
        HttpContext http,
        IBulkLists lists,
        AcceptBulkRun accept,
        RepeatBulkRun repeat,
        CancellationToken cancellationToken) => repeat.Execute(
            id,
            idempotencyKey,
            http,
            FindProblem,
            (dryRun, caller, origin, key) =>
            {
                var request = dryRun.Request with { DryRun = false, RequestedBy = caller.Person ?? dryRun.Request.RequestedBy, AwaitStart = false, ReviewedRunId = dryRun.Id };
                return request.Selection is BulkSelection.List list
                    ? accept.Execute(request, Read(lists, list.Id, cancellationToken), origin, key, cancellationToken)
                    : accept.Execute(request, origin, key, cancellationToken);
            },
            cancellationToken);

    private static Problem? FindProblem(BulkRun run) =>
        !run.Request.DryRun ? new(ProblemCode.BulkRunStateConflict, $"Bulk run {run.Id} is no dry run. Retry it, or start a new bulk run.")
        : !run.HasEnded ? BulkRunProblems.NotEnded(run)
        : run.Status != BulkRunStatus.Completed ? BulkRunProblems.TooLate(run)
        : null;

    private static async IAsyncEnumerable<ListedDevice> Read(IBulkLists lists, string id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var chunk = 0; await lists.Read(id, chunk, cancellationToken) is { Count: > 0 } devices; chunk++)
        {
            foreach (var device in devices)
            {
                yield return device;
            }
        }
    }
}
