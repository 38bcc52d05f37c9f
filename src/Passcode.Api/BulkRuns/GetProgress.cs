using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class GetProgress
{
    [EndpointName("WatchBulkRun"), Tags("Bulk runs")]
    [EndpointSummary("Stream the progress of a bulk run")]
    [EndpointDescription(
        "Returns server-sent events. A progress event contains the bulk run and is sent after each change, at most once a second; an end event is sent when the bulk run ends. "
        + "After an interruption, reconnect to receive the current state.")]
    [ProducesResponseType<string>(200, "text/event-stream", Description = "A stream of events until the bulk run ends.")]
    [Refuses(ProblemCode.BulkRunNotFound)]
    public static async Task<IResult> Handle(
        [Description("The id of the bulk run.")] string id,
        HttpContext http,
        IBulkRuns runs,
        BulkRunView view,
        IHostApplicationLifetime host,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (await runs.FindRun(id, cancellationToken) is not { } run)
        {
            return BulkRunId.NotFound;
        }

        http.Response.Headers["X-Accel-Buffering"] = "no"; // for nginx in front
        return TypedResults.ServerSentEvents(new ProgressStream(runs, view, time, host.ApplicationStopping).Read(run, http.Response, cancellationToken));
    }
}
