using System.Globalization;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>Judges by what has ended whether a run may go on: its first devices, the canary, then all of them.</summary>
internal static class CircuitBreaker
{
    // Old successes must not hide new failures: after so many times MinimumThroughput, counting begins anew.
    private const int CountsAnewAfter = 10;

    /// <summary>How many commands the next step may send.</summary>
    public static int Room(BulkRun run, BulkOptions options) =>
        run.CanaryPassedAt is null ? Math.Max(0, options.CanarySize - Sent(run.Counts)) : options.WaveSize;

    /// <summary>The run with the canary passed, or paused, where that is what its counts say.</summary>
    public static BulkRun Evaluate(BulkRun run, BulkOptions options, DateTimeOffset now) =>
        run.PauseReason is not null || run.IsStopping || run.StartedAt is null ? run
        : run.CanaryPassedAt is null ? EvaluateCanary(run, options, now)
        : EvaluateAll(run, options, now);

    private static BulkRun EvaluateCanary(BulkRun run, BulkOptions options, DateTimeOffset now)
    {
        var counts = run.Counts;
        var (sent, queued) = (Sent(counts), counts.InState(TargetState.Queued));
        var size = Math.Min(options.CanarySize, sent + queued);
        if (queued > 0 && Failures(counts) > options.FailureRatio * size)
        {
            return Pause(run, PauseReason.Canary, now, $"{Failures(counts)} of the first {size} devices failed");
        }

        var isOver = sent >= size && (Ended(counts) == sent || now >= run.StartedAt + options.CanaryTimeout);
        return !isOver ? run
            : counts.InState(TargetState.Completed) > 0 || queued == 0
                ? (run with { CanaryPassedAt = now }).Record(now, TimelineEventType.CanaryPassed)
                : Pause(run, PauseReason.Canary, now, $"none of the first {size} devices confirmed the reset");
    }

    private static BulkRun EvaluateAll(BulkRun run, BulkOptions options, DateTimeOffset now)
    {
        var ended = Ended(run.Counts) - Ended(run.FailureBaseline);
        var failed = Failures(run.Counts) - Failures(run.FailureBaseline);
        return run.Counts.InState(TargetState.Queued) == 0 || ended < options.MinimumThroughput ? run
            : failed > options.FailureRatio * ended ? Pause(run, PauseReason.CircuitBreaker, now, $"{failed} of the last {ended} devices failed")
            : ended >= CountsAnewAfter * options.MinimumThroughput ? run with { FailureBaseline = run.Counts }
            : run;
    }

    private static BulkRun Pause(BulkRun run, PauseReason reason, DateTimeOffset now, FormattableString why) =>
        (run with { PauseReason = reason }).Record(now, TimelineEventType.Paused, why.ToString(CultureInfo.InvariantCulture));

    private static int Failures(BulkCounts counts) => counts.InState(TargetState.Failed) + counts.InState(TargetState.NotSupported);

    private static int Ended(BulkCounts counts) => counts.InState(TargetState.Completed) + Failures(counts);

    private static int Sent(BulkCounts counts) => Ended(counts) + counts.InState(TargetState.Issuing) + counts.InState(TargetState.Issued);
}
