using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>
/// A run as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). It looks at the record once a second while
/// somebody reads, so it works on every instance of the host, whichever runs the workflow.
/// </summary>
internal sealed class ProgressStream(BulkRun first, IBulkRuns runs, BulkRunView view, TimeProvider time, CancellationToken stopping) : IResult
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no"; // for nginx in front
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        try
        {
            await Write(response, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The reader has gone, or connects again to another instance.
        }
    }

    private async Task Write(HttpResponse response, CancellationToken cancellationToken)
    {
        var (run, shown, writtenAt) = (first, "", time.GetUtcNow());
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            // The record as it is: what follows from the clock alone is no change.
            var record = JsonSerializer.Serialize(run, PasscodeJson.Options);
            if (record != shown)
            {
                await response.WriteAsync(Event("progress", run) + (run.HasEnded ? Event("end", run) : ""), cancellationToken);
                (shown, writtenAt) = (record, time.GetUtcNow());
            }
            else if (time.GetUtcNow() - writtenAt >= Heartbeat)
            {
                await response.WriteAsync(": still here\n\n", cancellationToken);
                writtenAt = time.GetUtcNow();
            }

            await response.Body.FlushAsync(cancellationToken);
            if (run.HasEnded)
            {
                return;
            }

            await timer.WaitForNextTickAsync(cancellationToken);
            run = await Look(run, cancellationToken);
        }
        while (true);
    }

    // An outage of storage is no end of the stream: the answer has long begun.
    private async Task<BulkRun> Look(BulkRun before, CancellationToken cancellationToken)
    {
        try
        {
            return (await runs.Find(before.Id, cancellationToken))?.Value ?? before;
        }
        catch (StorageUnavailableException)
        {
            return before;
        }
    }

    private string Event(string name, BulkRun run) => $"event: {name}\ndata: {JsonSerializer.Serialize(view.Of(run), PasscodeJson.Options)}\n\n";
}
