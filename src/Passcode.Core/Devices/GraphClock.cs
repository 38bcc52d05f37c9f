namespace Passcode.Core.Devices;

/// <summary>
/// Graph's clock, from the <c>Date</c> header of its latest answer and the monotonic time since: what it shows does not depend on the clock of
/// the host, which may be wrong.
/// </summary>
public sealed class GraphClock(TimeProvider time)
{
    // Beyond this, two monotonic clocks may have drifted apart by more than the tolerance of the comparisons.
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);

    private volatile Observation? _latest;

    /// <summary>The earliest that Graph's clock can show now; null without an answer of the last ten minutes.</summary>
    public DateTimeOffset? EarliestNow =>
        _latest is { } latest && time.GetElapsedTime(latest.Timestamp) is var elapsed && elapsed < FreshFor ? latest.Date + elapsed : null;

    /// <summary>
    /// How long until some time has passed since an event, negative if it has. Counted by Graph's clock where both ends are known by it, as the event may be of a
    /// process whose clock is apart from this one's.
    /// </summary>
    /// <param name="graphTime">When the event was, by Graph's clock; null if that was not known.</param>
    /// <param name="ourTime">When it was, by the clock of the process that recorded it.</param>
    /// <param name="span">The time that has to pass.</param>
    public TimeSpan Until(DateTimeOffset? graphTime, DateTimeOffset ourTime, TimeSpan span) =>
        graphTime is { } began && EarliestNow is { } now ? began + span - now : ourTime + span - time.GetUtcNow();

    /// <summary>How far the host's clock is ahead of Graph's, exact to a second or two; null before the first answer.</summary>
    public TimeSpan? Skew => _latest is { } latest ? time.GetUtcNow() - (latest.Date + time.GetElapsedTime(latest.Timestamp)) : null;

    /// <summary>Takes the <c>Date</c> header of an answer that has just arrived.</summary>
    public void Observe(DateTimeOffset date) => _latest = new(date, time.GetTimestamp());

    private sealed record Observation(DateTimeOffset Date, long Timestamp);
}
