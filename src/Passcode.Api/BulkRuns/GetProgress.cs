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
    [EndpointSummary("Watch a bulk run")]
    [EndpointDescription(
        "Server-sent events: progress with the bulk run as data whenever it has changed, at most once a second, and end when it has ended. "
        + "A reader that was cut off connects again and gets the bulk run as it is then.")]
    [ProducesResponseType<string>(200, "text/event-stream", Description = "Events until the bulk run has ended.")]
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
