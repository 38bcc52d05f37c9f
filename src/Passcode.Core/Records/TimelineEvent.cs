namespace Passcode.Core.Records;

/// <summary>One entry of a reset's timeline, chained to the one before by its hash.</summary>
/// <param name="Sequence">Counted from 1.</param>
/// <param name="At">When it happened.</param>
/// <param name="Type">What happened.</param>
/// <param name="Detail">More of it; never a secret.</param>
/// <param name="Hash">See <see cref="HashChain"/>.</param>
public sealed record TimelineEvent(int Sequence, DateTimeOffset At, TimelineEventType Type, string? Detail, string Hash)
{
    private const int LongestDetail = 1000;

    /// <summary>The entry that follows <paramref name="previous"/>, or begins a timeline.</summary>
    public static TimelineEvent After(TimelineEvent? previous, string resetId, DateTimeOffset at, TimelineEventType type, string? detail)
    {
        var kept = detail?.Length > LongestDetail ? detail[..LongestDetail] : detail;
        var sequence = (previous?.Sequence ?? 0) + 1;
        return new(sequence, at, type, kept, HashChain.Link(previous?.Hash, resetId, sequence, at, type, kept));
    }

    /// <summary>The sequence number of the first entry that does not follow from those before it; null when the timeline is whole.</summary>
    public static int? FirstBroken(string resetId, IEnumerable<TimelineEvent> timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        TimelineEvent? previous = null;
        foreach (var entry in timeline)
        {
            if (entry != After(previous, resetId, entry.At, entry.Type, entry.Detail))
            {
                return entry.Sequence;
            }

            previous = entry;
        }

        return null;
    }
}
