namespace Passcode.Core.Pacing;

/// <summary>What each person or app used of Graph's limits in the last window, in this process, so that none of them spends what others need.</summary>
internal sealed class CallerShares(PacingOptions options, TimeProvider time)
{
    private readonly Dictionary<string, Queue<(DateTimeOffset At, GraphCost Cost)>> _callers = new(StringComparer.Ordinal);

    /// <summary>Counts a call.</summary>
    /// <returns>Null if it may be sent; otherwise how long to wait, and it is not counted.</returns>
    public TimeSpan? Take(string caller, GraphCost cost)
    {
        var now = time.GetUtcNow();
        Forget(now);
        var used = _callers.TryGetValue(caller, out var calls) ? calls : _callers[caller] = new();
        var sum = used.Aggregate(cost, (sum, call) => sum + call.Cost);
        if (sum.Requests > options.CallerShare * GraphLimits.Requests || sum.DirectoryUnits > options.CallerShare * GraphLimits.DirectoryUnits)
        {
            return used.TryPeek(out var first) ? first.At + GraphLimits.Window - now : GraphLimits.Window;
        }

        used.Enqueue((now, cost));
        return null;
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
