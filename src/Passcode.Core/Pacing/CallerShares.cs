namespace Passcode.Core.Pacing;

/// <summary>
/// What each person or app used of Graph's limits in the last window, in this process, so that none of them spends what others need. Processes that serve people
/// divide the share, since nobody knows which of them a caller's next request reaches.
/// </summary>
internal sealed class CallerShares(PacingOptions options, TimeProvider time)
{
    // A search and a look at a device, however many processes there are.
    private const int Least = 20;

    private readonly Dictionary<string, Queue<(DateTimeOffset At, GraphCost Cost)>> _callers = new(StringComparer.Ordinal);

    /// <summary>Counts a call.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="cost">What the call counts.</param>
    /// <param name="processes">How many processes serve people, with this one.</param>
    /// <returns>Null if it may be sent; otherwise how long to wait, and it is not counted.</returns>
    public TimeSpan? Take(string caller, GraphCost cost, int processes)
    {
        var now = time.GetUtcNow();
        Forget(now);
        var used = _callers.TryGetValue(caller, out var calls) ? calls : _callers[caller] = new();
        var sum = used.Aggregate(cost, (sum, call) => sum + call.Cost);
        if (sum.Requests > Share(GraphLimits.Requests) || sum.DirectoryUnits > Share(GraphLimits.DirectoryUnits))
        {
            return used.TryPeek(out var first) ? first.At + GraphLimits.Window - now : GraphLimits.Window;
        }

        used.Enqueue((now, cost));
        return null;

        double Share(int limit) => Math.Max(options.CallerShare * limit / processes, Least);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (caller, calls) in _callers)
        {
            while (calls.TryPeek(out var first) && first.At + GraphLimits.Window <= now)
            {
                calls.Dequeue();
            }

            if (calls.Count == 0)
            {
                _callers.Remove(caller);
            }
        }
    }
}
