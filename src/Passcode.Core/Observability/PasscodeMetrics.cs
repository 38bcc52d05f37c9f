using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Passcode.Core.Observability;

/// <summary>The meter and the activity source named <c>Passcode</c>.</summary>
public sealed class PasscodeMetrics : IDisposable
{
    /// <summary>The name of both.</summary>
    public const string Name = "Passcode";

    private readonly Meter _meter;
    private readonly Counter<long> _ended;
    private readonly Histogram<double> _timeToConfirm;
    private readonly Counter<long> _bulkRunsEnded;
    private readonly Counter<long> _bulkRunsPaused;
    private readonly Counter<long> _bulkTargetsEnded;
    private readonly Histogram<double> _bulkTargetTimeToConfirm;
    private readonly Counter<long> _graphRequests;
    private readonly Counter<long> _graphBatchItems;
    private readonly Counter<long> _callbacksEnded;
    private readonly Gauge<long> _pendingApprovals;
    private readonly Counter<long> _scheduleTicks;
    private readonly Counter<long> _orchestrationsStuck;
    private readonly Gauge<double> _graphClockSkew;
    private readonly Counter<long> _recordsNotAuthentic;

    /// <summary>Makes the instruments.</summary>
    public PasscodeMetrics(IMeterFactory factory)
    {
        _meter = factory.Create(Name);
        _ended = _meter.CreateCounter<long>("passcode.resets.ended", "{reset}", "Resets by outcome, reason and platform.");
        _timeToConfirm = _meter.CreateHistogram<double>("passcode.resets.time_to_confirm", "s", "From the issue of the command to the device's confirmation.");
        _bulkRunsEnded = _meter.CreateCounter<long>("passcode.bulk_runs.ended", "{run}", "Bulk runs by outcome.");
        _bulkRunsPaused = _meter.CreateCounter<long>("passcode.bulk_runs.paused", "{run}", "Pauses of bulk runs by reason.");
        _bulkTargetsEnded = _meter.CreateCounter<long>("passcode.bulk_targets.ended", "{device}", "Devices of bulk runs by outcome, reason and platform.");
        _bulkTargetTimeToConfirm = _meter.CreateHistogram<double>("passcode.bulk_targets.time_to_confirm", "s", "Of devices of bulk runs: from the issue of the command to the device's confirmation.");
        _graphRequests = _meter.CreateCounter<long>("passcode.graph.requests", "{request}", "Graph requests by kind and outcome.");
        _graphBatchItems = _meter.CreateCounter<long>("passcode.graph.batch_items", "{request}", "Requests inside Graph batches by kind and outcome.");
        _pendingApprovals = _meter.CreateGauge<long>("passcode.approvals.pending", "{approval}", "What waits for an approval, as of the last look at the queue.");
        _callbacksEnded = _meter.CreateCounter<long>("passcode.callbacks.ended", "{callback}", "Deliveries of events by kind of receiver and outcome.");
        _scheduleTicks = _meter.CreateCounter<long>("passcode.schedules.ticks", "{tick}", "Times of schedules by what came of them.");
        _orchestrationsStuck = _meter.CreateCounter<long>("passcode.orchestrations.stuck", "{orchestration}", "Orchestrations past their deadline that reconciliation terminated.");
        _graphClockSkew = _meter.CreateGauge<double>("passcode.graph.clock_skew", "s", "How far the clock of the host is ahead of Graph's.");
        _recordsNotAuthentic = _meter.CreateCounter<long>("passcode.records.not_authentic", "{record}", "Uses of records that Passcode did not write, by state of the signature.");
    }

    /// <summary>Starts the spans of the product.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Counts a reset that ended.</summary>
    /// <param name="status">Its terminal status.</param>
    /// <param name="reason">Its reason code, or <c>none</c>.</param>
    /// <param name="platform">The device's platform, or <c>unknown</c>.</param>
    /// <param name="timeToConfirm">From the issue of the command to the device's confirmation; null when it was not confirmed.</param>
    public void ResetEnded(string status, string reason, string platform, TimeSpan? timeToConfirm) =>
        Count(_ended, _timeToConfirm, status, reason, platform, timeToConfirm);

    /// <summary>Counts a device of a bulk run that ended; once more if it is confirmed late, as a reset.</summary>
    /// <param name="state">Its final state.</param>
    /// <param name="reason">Its reason code, or <c>none</c>.</param>
    /// <param name="platform">Its platform, or <c>unknown</c>.</param>
    /// <param name="timeToConfirm">From the issue of the command to its confirmation; null when it was not confirmed.</param>
    public void BulkTargetEnded(string state, string reason, string platform, TimeSpan? timeToConfirm) =>
        Count(_bulkTargetsEnded, _bulkTargetTimeToConfirm, state, reason, platform, timeToConfirm);

    /// <summary>Counts a bulk run that ended.</summary>
    /// <param name="status">Its terminal status.</param>
    public void BulkRunEnded(string status) => _bulkRunsEnded.Add(1, new TagList { { "status", status } });

    /// <summary>Counts a pause of a bulk run.</summary>
    /// <param name="reason">The pause reason: <c>canary</c>, <c>circuitBreaker</c> or that of a person.</param>
    public void BulkRunPaused(string reason) => _bulkRunsPaused.Add(1, new TagList { { "reason", reason } });

    /// <summary>Counts an orchestration that had not ended long after its deadline.</summary>
    /// <param name="kind"><c>reset</c> or <c>bulkRun</c>.</param>
    public void OrchestrationStuck(string kind) => _orchestrationsStuck.Add(1, new TagList { { "kind", kind } });

    /// <summary>Counts a Graph request.</summary>
    /// <param name="kind">find, get, reset …</param>
    /// <param name="outcome">ok, or the fault's name.</param>
    public void GraphRequest(string kind, string outcome) =>
        _graphRequests.Add(1, new TagList { { "kind", kind }, { "outcome", outcome } });

    /// <summary>Records how far the clock of the host is ahead of Graph's.</summary>
    public void GraphClockSkew(TimeSpan skew) => _graphClockSkew.Record(skew.TotalSeconds);

    /// <summary>Counts requests inside a batch, which itself is one Graph request.</summary>
    /// <param name="kind">The batch's kind: batch-reset, batch-get …</param>
    /// <param name="outcome">ok, or the fault's name.</param>
    /// <param name="count">How many.</param>
    public void GraphBatchItems(string kind, string outcome, int count) =>
        _graphBatchItems.Add(count, new TagList { { "kind", kind }, { "outcome", outcome } });

    /// <summary>Tells how much waits for an approval.</summary>
    public void PendingApprovals(int count) => _pendingApprovals.Record(count);

    /// <summary>Counts a delivery that ended.</summary>
    /// <param name="target">request, subscription or ticket.</param>
    /// <param name="outcome">delivered, gone or deadLettered.</param>
    public void CallbackEnded(string target, string outcome) =>
        _callbacksEnded.Add(1, new TagList { { "target", target }, { "outcome", outcome } });

    /// <summary>Counts a time of a schedule.</summary>
    /// <param name="outcome">started, or why it was missed.</param>
    public void ScheduleTick(string outcome) => _scheduleTicks.Add(1, new TagList { { "outcome", outcome } });

    /// <summary>Counts a use of a record that Passcode did not write.</summary>
    /// <param name="state">invalid or unknownKey.</param>
    public void RecordNotAuthentic(string state) => _recordsNotAuthentic.Add(1, new TagList { { "state", state } });

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();

    private static void Count(Counter<long> ended, Histogram<double> timeToConfirm, string status, string reason, string platform, TimeSpan? confirmedAfter)
    {
        ended.Add(1, new TagList { { "status", status }, { "reason", reason }, { "platform", platform } });
        if (confirmedAfter is { } time)
        {
            timeToConfirm.Record(Math.Max(0, time.TotalSeconds));
        }
    }
}
