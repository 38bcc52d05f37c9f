using System.ComponentModel;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;
using Passcode.Api.Limits;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class GetProgress
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    [EndpointName("WatchBulkRun"), Tags("Bulk runs")]
    [EndpointSummary("Stream the progress of a bulk run")]
    [EndpointDescription(
        "Returns server-sent events. A progress event contains the bulk run and is sent after each change, at most once a second; an end event is sent when the bulk run ends. "
        + "The stream ends after 30 minutes at the latest. After an interruption, reconnect to receive the current state.")]
    [ProducesResponseType<string>(200, "text/event-stream", Description = "A stream of events until the bulk run ends.")]
    [Refuses(ProblemCode.BulkRunNotFound)]
    public static async Task<IResult> Handle(
        [Description("The id of the bulk run.")] string id,
        HttpContext http,
        ClaimsPrincipal user,
        StreamLimits streams,
        IOptions<LimitOptions> limits,
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

        if (!streams.TryOpen(Caller.From(user).Id, http.Response))
        {
            return new Problem(ProblemCode.TooManyRequests, $"You have too many progress streams open. Close one, or wait for the Retry-After time.") { RetryAfter = Pause };
        }

        http.Response.Headers["X-Accel-Buffering"] = "no"; // for nginx in front
        return TypedResults.ServerSentEvents(new ProgressStream(runs, view, time, limits.Value.StreamDuration, host.ApplicationStopping).Read(run, http.Response, cancellationToken));
    }
}

/// <summary>
/// A run as server-sent events. It looks at the record once a second while somebody reads, so it works on every instance of the host, whichever
/// runs the orchestration.
/// </summary>
internal sealed class ProgressStream(IBulkRuns runs, BulkRunView view, TimeProvider time, TimeSpan duration, CancellationToken stopping)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>The events until the run has ended, the stream is as long as it may be, the reader has gone or the host stops.</summary>
    /// <param name="run">The run as it was found.</param>
    /// <param name="response">Where the events go.</param>
    /// <param name="cancellationToken">Ends the events.</param>
    public async IAsyncEnumerable<SseItem<BulkRunResource>> Read(
        BulkRun run, HttpResponse response, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (shown, writtenAt, end) = ("", time.GetUtcNow(), time.GetUtcNow() + duration);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        using var timer = new PeriodicTimer(Period, time);
        for (var next = run; next is not null && time.GetUtcNow() < end; next = await Next(timer, next, either.Token))
        {
            // The record as it is: what follows from the clock alone is no change.
            var record = JsonSerializer.Serialize(next, PasscodeJson.Options);
            if (record != shown)
            {
                yield return new(view.Create(next), "progress");
                (shown, writtenAt) = (record, time.GetUtcNow());
            }
            else if (time.GetUtcNow() - writtenAt >= Heartbeat)
            {
                // An event cannot be a comment. Whoever writes the events awaits the next one, so nobody else writes now.
                await response.WriteAsync(": keep-alive\n\n", cancellationToken);
                await response.Body.FlushAsync(cancellationToken);
                writtenAt = time.GetUtcNow();
            }

            if (next.HasEnded)
            {
                yield return new(view.Create(next), "end");
                yield break;
            }
        }
    }

    private async Task<BulkRun?> Next(PeriodicTimer timer, BulkRun before, CancellationToken cancellationToken)
    {
        try
        {
            await timer.WaitForNextTickAsync(cancellationToken);
            return (await runs.Find(before.Id, cancellationToken))?.Value ?? before;
        }
        catch (StorageUnavailableException)
        {
            return before; // An outage of storage is no end of the stream: the answer has long begun.
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null; // The reader has gone, or connects again to another instance.
        }
    }
}
