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

    /// <summary>How far the host's clock is ahead of Graph's, exact to a second or two; null before the first answer.</summary>
    public TimeSpan? Skew => _latest is { } latest ? time.GetUtcNow() - (latest.Date + time.GetElapsedTime(latest.Timestamp)) : null;

    /// <summary>Takes the <c>Date</c> header of an answer that has just arrived.</summary>
    public void Observe(DateTimeOffset date) => _latest = new(date, time.GetTimestamp());

    private sealed record Observation(DateTimeOffset Date, long Timestamp);
}
