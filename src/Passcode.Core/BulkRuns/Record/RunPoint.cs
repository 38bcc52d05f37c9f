namespace Passcode.Core.BulkRuns;

/// <summary>The targets of a run at a time, for its course.</summary>
/// <param name="At">The time.</param>
/// <param name="Queued">Targets to which nothing was sent.</param>
/// <param name="Issued">Targets whose command was sent, or is being sent, and that have not confirmed.</param>
/// <param name="Completed">Targets that confirmed.</param>
/// <param name="Failed">Targets that failed or do not support the reset.</param>
/// <param name="Ended">All targets that have ended.</param>
public sealed record RunPoint(DateTimeOffset At, int Queued, int Issued, int Completed, int Failed, int Ended)
{
    public const int Most = 100;

    /// <summary>
    /// The points of a run with its counts at a time, unless nothing has changed. Of too many, the one whose neighbors are closest together goes, so that the rest
    /// stay spread over the whole run.
    /// </summary>
    public static IReadOnlyList<RunPoint> With(IReadOnlyList<RunPoint>? points, BulkCounts counts, DateTimeOffset at)
    {
        var next = new RunPoint(
            at,
            counts.InState(TargetState.Queued),
            counts.InState(TargetState.Issuing) + counts.InState(TargetState.Issued),
            counts.InState(TargetState.Completed),
            counts.InState(TargetState.Failed) + counts.InState(TargetState.NotSupported),
            counts.Total - counts.Open);
        if (points is [.., var last] && last with { At = at } == next)
        {
            return points;
        }

        List<RunPoint> all = [.. points ?? [], next];
        if (all.Count > Most)
        {
            all.RemoveAt(Enumerable.Range(1, all.Count - 2).MinBy(index => all[index + 1].At - all[index - 1].At));
        }

        return all;
    }
}
