using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class ControlRun
{
    [EndpointName("StartBulkRun"), Tags("Bulk runs")]
    [EndpointSummary("Start a bulk run after its review")]
    [EndpointDescription("Starts a bulk run whose devices are checked and that awaits its start. Starting it again has no effect.")]
    [ProducesResponseType<BulkRunResource>(202, Description = "The start is recorded.")]
    [Refuses(ProblemCode.BulkRunNotFound, ProblemCode.BulkRunHasEnded, ProblemCode.BulkRunStateConflict)]
    public static Task<IResult> Start(
        [Description("The ID of the bulk run.")] string id, ClaimsPrincipal user, ControlBulkRun control, BulkRunView view, CancellationToken cancellationToken) =>
        Answer(id, view, known => control.Start(known, Caller.From(user).Name, cancellationToken));

    [EndpointName("PauseBulkRun"), Tags("Bulk runs")]
    [EndpointSummary("Pause a bulk run")]
    [EndpointDescription("Stops sending commands until the bulk run is resumed. Commands in flight complete, and devices can still confirm earlier commands.")]
    [ProducesResponseType<BulkRunResource>(202, Description = "The pause is recorded.")]
    [Refuses(ProblemCode.BulkRunNotFound, ProblemCode.BulkRunHasEnded, ProblemCode.BulkRunStateConflict)]
    public static Task<IResult> Pause(
        [Description("The ID of the bulk run.")] string id, ClaimsPrincipal user, ControlBulkRun control, BulkRunView view, CancellationToken cancellationToken) =>
        Answer(id, view, known => control.Pause(known, Caller.From(user).Name, cancellationToken));

    [EndpointName("ResumeBulkRun"), Tags("Bulk runs")]
    [EndpointSummary("Resume a bulk run")]
    [EndpointDescription("Continues a paused bulk run. After a failed canary or an open circuit breaker, earlier failures no longer count.")]
    [ProducesResponseType<BulkRunResource>(202, Description = "The resumption is recorded.")]
    [Refuses(ProblemCode.BulkRunNotFound, ProblemCode.BulkRunHasEnded, ProblemCode.BulkRunStateConflict)]
    public static Task<IResult> Resume(
        [Description("The ID of the bulk run.")] string id, ClaimsPrincipal user, ControlBulkRun control, BulkRunView view, CancellationToken cancellationToken) =>
        Answer(id, view, known => control.Resume(known, Caller.From(user).Name, cancellationToken));

    [EndpointName("CancelBulkRun"), Tags("Bulk runs")]
    [EndpointSummary("Cancel a bulk run")]
    [EndpointDescription("Stops sending commands permanently. Commands that were already sent cannot be recalled; their devices are polled until they confirm or expire.")]
    [ProducesResponseType<BulkRunResource>(202, Description = "The cancellation is recorded.")]
    [Refuses(ProblemCode.BulkRunNotFound, ProblemCode.BulkRunHasEnded, ProblemCode.BulkRunStateConflict)]
    public static Task<IResult> Cancel(
        [Description("The ID of the bulk run.")] string id, ClaimsPrincipal user, ControlBulkRun control, BulkRunView view, CancellationToken cancellationToken) =>
        Answer(id, view, known => control.Cancel(known, Caller.From(user).Name, cancellationToken));

    private static async Task<IResult> Answer(string id, BulkRunView view, Func<string, Task<BulkRunControlResult>> control) =>
        ResetId.Parse(id) is not { } known ? BulkRunId.NotFound : await control(known) switch
        {
            BulkRunControlResult.Done { Run: var run } => TypedResults.Json(view.Create(run), statusCode: StatusCodes.Status202Accepted),
            BulkRunControlResult.TooLate { Run: var run } => BulkRunProblems.TooLate(run),
            _ => BulkRunId.NotFound,
        };
}
