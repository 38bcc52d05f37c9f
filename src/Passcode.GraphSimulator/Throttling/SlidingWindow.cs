namespace Passcode.GraphSimulator.Throttling;

/// <summary>Counts the events of the last <paramref name="length"/>. Not thread-safe.</summary>
internal sealed class SlidingWindow(TimeSpan length)
{
    private const int CompactAbove = 4096;
    private readonly List<DateTimeOffset> times = [];
    private int head;

    public int Count => times.Count - head;

    /// <summary>The highest count of any window.</summary>
    public int Peak { get; private set; }

    public void Add(DateTimeOffset now)
    {
        while (Count > 0 && times[head] + length <= now)
            head++;
        if (head > CompactAbove)
        {
            times.RemoveRange(0, head);
            head = 0;
        }

        times.Add(now);
        Peak = Math.Max(Peak, Count);
    }

    /// <summary>Returns the time until one more event keeps the count within <paramref name="limit"/>.</summary>
    public TimeSpan UntilRoom(int limit, DateTimeOffset now) =>
        Count < limit ? TimeSpan.Zero : times[head + Count - limit] + length - now;
}
