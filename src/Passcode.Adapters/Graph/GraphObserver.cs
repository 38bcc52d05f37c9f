using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Passcode.Core;
using Passcode.Core.Devices;
using Passcode.Core.Observability;

namespace Passcode.Adapters.Graph;

/// <summary>Logs, counts and traces each request to Graph: its ids, never its address or a body.</summary>
internal sealed partial class GraphObserver(ILogger<GraphObserver> logger, PasscodeMetrics metrics, GraphClock clock, TimeProvider time)
{
    /// <summary>Starts observing a request.</summary>
    public Observation Begin(HttpRequestMessage request, RequestIds ids)
    {
        var kind = GraphCall.From(request).Kind;
        var activity = PasscodeMetrics.Source.StartActivity("graph " + kind, ActivityKind.Client)
            ?.SetTag("http.request.method", request.Method.Method)
            .SetTag("server.address", request.RequestUri?.Host)
            .SetTag("passcode.graph.client_request_id", ids.Client);
        return new Observation(this, kind, ids, activity);
    }

    /// <summary>Records the results of the items in a successful batch, with one log entry per kind of problem.</summary>
    /// <param name="kind">The kind of batch.</param>
    /// <param name="ids">The IDs of the batch.</param>
    /// <param name="problems">The problem of each item; null for a success.</param>
    public void Evaluated(string kind, RequestIds ids, IReadOnlyList<GraphProblem?> problems)
    {
        foreach (var outcome in problems.GroupBy(problem => problem?.Fault))
        {
            metrics.GraphBatchItems(kind, outcome.Key?.ToWireName() ?? "ok", outcome.Count());
            if (outcome.First() is { } first)
            {
                var pause = outcome.Max(problem => problem!.RetryAfter);
                Log.ItemsFailed(logger, kind, outcome.Count(), problems.Count, first.Fault.ToWireName(), pause, first.Detail, ids.Client);
            }
        }
    }

    /// <summary>A request under observation.</summary>
    internal sealed class Observation(GraphObserver observer, string kind, RequestIds ids, Activity? activity) : IDisposable
    {
        private readonly long _startedAt = observer.Time.GetTimestamp();
        private RequestIds _ids = ids;
        private int? _status;

        /// <summary>Records the response.</summary>
        public void Answered(HttpResponseMessage response, RequestIds answered)
        {
            (_status, _ids) = ((int)response.StatusCode, answered);
            if (answered.Graph is not null)
            {
                observer.ReadClock(response); // the clock of a proxy that answered in Graph's place tells nothing about Graph's actions
            }

            activity?.SetTag("http.response.status_code", _status).SetTag("passcode.graph.request_id", answered.Graph);
        }

        /// <summary>Records a success.</summary>
        public void Succeeded()
        {
            observer.Metrics.GraphRequest(kind, "ok");
            Log.Succeeded(observer.Logger, kind, _status, Elapsed, _ids.Graph, _ids.Client);
        }

        /// <summary>Records a failure.</summary>
        public void Failed(GraphProblem problem)
        {
            var fault = problem.Fault.ToWireName();
            observer.Metrics.GraphRequest(kind, fault);
            if (problem.Fault is GraphFault.Paced or GraphFault.CallerShareUsed)
            {
                return; // counted, but nothing failed
            }

            activity?.SetTag("error.type", fault).SetStatus(ActivityStatusCode.Error);
            Log.Failed(observer.Logger, kind, fault, _status, Elapsed, problem.Detail, problem.RetryAfter, _ids.Client);
        }

        /// <inheritdoc />
        public void Dispose() => activity?.Dispose();

        private double Elapsed => observer.Time.GetElapsedTime(_startedAt).TotalMilliseconds;
    }

    private void ReadClock(HttpResponseMessage response)
    {
        if (response.Headers.Date is { } date)
        {
            clock.Observe(date);
            metrics.GraphClockSkew(clock.Skew!.Value);
        }
    }

    private ILogger Logger => logger;

    private PasscodeMetrics Metrics => metrics;

    private TimeProvider Time => time;

    private static partial class Log
    {
        [LoggerMessage(
            2001,
            LogLevel.Debug,
            "Graph {Kind} returned {Status} in {Milliseconds:F0} ms (request-id {RequestId}, client-request-id {ClientRequestId})")]
        public static partial void Succeeded(
            ILogger logger, string kind, int? status, double milliseconds, string? requestId, string clientRequestId);

        [LoggerMessage(
            2002,
            LogLevel.Warning,
            "Graph {Kind} failed as {Fault} with {Status} in {Milliseconds:F0} ms, Retry-After {RetryAfter}: {Detail} ({ClientRequestId})")]
        public static partial void Failed(
            ILogger logger,
            string kind,
            string fault,
            int? status,
            double milliseconds,
            string detail,
            TimeSpan? retryAfter,
            string clientRequestId);

        [LoggerMessage(
            2003,
            LogLevel.Warning,
            "Graph {Kind}: {Count} of {Total} items failed as {Fault}, Retry-After {RetryAfter}; first item: {Detail} ({ClientRequestId})")]
        public static partial void ItemsFailed(
            ILogger logger, string kind, int count, int total, string fault, TimeSpan? retryAfter, string detail, string clientRequestId);
    }
}
