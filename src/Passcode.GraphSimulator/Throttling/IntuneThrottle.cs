namespace Passcode.GraphSimulator.Throttling;

/// <summary>Counts every request, including rejected ones (Graph docs, concepts/throttling.md), so frequent retries never
/// succeed.</summary>
internal sealed class IntuneThrottle(ThrottlingLimits limits, bool enforced)
{
    private readonly Lock gate = new();
    private readonly SlidingWindow requests = new(limits.Window);
    private readonly SlidingWindow writes = new(limits.Window);
    private readonly SlidingWindow acceptedWrites = new(limits.Window);

    public (int All, int Accepted) PeakWrites
    {
        get
        {
            lock (gate)
                return (writes.Peak, acceptedWrites.Peak);
        }
    }

    /// <returns>Null if the request is admitted, otherwise the time to wait.</returns>
    public TimeSpan? Admit(bool isWrite, DateTimeOffset now)
    {
        lock (gate)
        {
            requests.Add(now);
            if (isWrite)
                writes.Add(now);

            var refused = enforced && (requests.Count > limits.Requests || (isWrite && writes.Count > limits.Writes));
            if (!refused)
            {
                if (isWrite)
                    acceptedWrites.Add(now);
                return null;
            }

            var untilRequest = requests.UntilRoom(limits.Requests, now);
            var untilWrite = isWrite ? writes.UntilRoom(limits.Writes, now) : TimeSpan.Zero;
            return untilRequest > untilWrite ? untilRequest : untilWrite;
        }
    }
}
