using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>Sends a bulk run as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). It reads the record
/// once a second while a client is connected, so it works on every instance, whichever one runs the orchestration.</summary>
internal sealed class ProgressStream(BulkRun first, IBulkRuns runs, BulkRunView view, TimeProvider time, CancellationToken stopping) : IResult
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no"; // disables response buffering in nginx
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        try
        {
            await Write(response, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The client disconnected, or reconnects to another instance.
        }
    }

    private async Task Write(HttpResponse response, CancellationToken cancellationToken)
    {
        var (run, shown, writtenAt) = (first, "", time.GetUtcNow());
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            // Only the record is compared, because the forecast changes with the clock.
            var record = JsonSerializer.Serialize(run, PasscodeJson.Options);
            if (record != shown)
            {
                await response.WriteAsync(Event("progress", run) + (run.HasEnded ? Event("end", run) : ""), cancellationToken);
                (shown, writtenAt) = (record, time.GetUtcNow());
            }
            else if (time.GetUtcNow() - writtenAt >= Heartbeat)
            {
                await response.WriteAsync(": keep-alive\n\n", cancellationToken);
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

    // A storage outage does not end the stream, because its response has already started.
    private async Task<BulkRun> Look(BulkRun before, CancellationToken cancellationToken)
    {
        try
        {
            return (await runs.Find(before.Id, cancellationToken))?.Run ?? before;
        }
        catch (StorageUnavailableException)
        {
            return before;
        }
    }

    private string Event(string name, BulkRun run) => $"event: {name}\ndata: {JsonSerializer.Serialize(view.Of(run), PasscodeJson.Options)}\n\n";
}
