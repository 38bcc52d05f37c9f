namespace Passcode.Core.Pacing;

/// <summary>
/// The commands of single resets that this process sent in the latest window. They never wait for a budget; bulk runs leave room for them,
/// and give way when they need more than that.
/// </summary>
public sealed class SingleSends(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _sends = new();

    /// <summary>Counts a command that is about to be sent.</summary>
    public void Add()
    {
        lock (_gate)
        {
            Trim();
            _sends.Enqueue(time.GetUtcNow());
        }
    }

    /// <summary>How many more there were than <paramref name="reserved"/>.</summary>
    public int Beyond(int reserved)
    {
        lock (_gate)
        {
            Trim();
            return Math.Max(0, _sends.Count - reserved);
        }
    }

    private void Trim()
    {
        var first = time.GetUtcNow() - IntuneLimits.Window;
        while (_sends.TryPeek(out var oldest) && oldest <= first)
        {
            _sends.Dequeue();
        }
    }
}
