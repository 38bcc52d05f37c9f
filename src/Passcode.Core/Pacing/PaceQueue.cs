namespace Passcode.Core.Pacing;

/// <summary>Who waits for a limit in this process, and who was told when to come back. Not thread-safe.</summary>
internal sealed class PaceQueue(TimeProvider time)
{
    // An activity is a moment late; one that does not come back at all gives up its place.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly List<WaitingCall> _waiting = [];
    private readonly SortedSet<Promise> _promises = new(Comparer<Promise>.Create((one, other) => string.CompareOrdinal(one.Reset, other.Reset)));
    private readonly PriorityQueue<Promise, long> _ends = new();

    /// <summary>What resets were told to come back for.</summary>
    public GraphCost Promised { get; private set; }

    /// <summary>Resets that wait, here or for the time they were given.</summary>
    public int Resets
    {
        get
        {
            Expire();
            return _promises.Count + _waiting.Count(call => !call.IsServed && call.Caller.Priority == GraphPriority.Reset);
        }
    }

    /// <summary>Whether a call of a priority waits.</summary>
    public bool Has(GraphPriority priority) => priority == GraphPriority.Reset ? Resets > 0
        : _waiting.Exists(call => !call.IsServed && call.Caller.Priority == priority);

    /// <summary>A call waits.</summary>
    public void Add(WaitingCall call)
    {
        Forget(new(call.Caller.Id, default, 0));
        _waiting.Add(call);
    }

    /// <summary>A call waits no longer.</summary>
    public void Remove(WaitingCall call) => _waiting.Remove(call);

    /// <summary>A reset was told to come back: until then it keeps its place before those that were requested later.</summary>
    public void Keep(WaitingCall call, TimeSpan wait)
    {
        if (call.Caller is { Priority: GraphPriority.Reset, Id.Length: > 0 })
        {
            var promise = new Promise(call.Caller.Id, call.Each * call.Wanted, time.GetTimestamp() + (long)((wait + Grace).TotalSeconds * time.TimestampFrequency));
            Promised += _promises.Add(promise) ? promise.Cost : default;
            _ends.Enqueue(promise, promise.Ends);
        }
    }

    /// <summary>
    /// Those that wait: first the priority, then who used least of what it asks for lately, then the oldest. A caller with many calls lets
    /// the others of its priority pass.
    /// </summary>
    public IReadOnlyList<WaitingCall> InOrder(BudgetUsage usage)
    {
        var used = new Dictionary<(string, bool), int>();
        return [.. _waiting.Where(call => !call.IsServed)
            .Select(call => (Call: call, Used: UsedBefore(call)))
            .OrderBy(each => each.Call.Caller.Priority).ThenBy(each => each.Used).ThenBy(each => each.Call.Caller.Id, StringComparer.Ordinal)
            .Select(each => each.Call)];

        int UsedBefore(WaitingCall call)
        {
            var (caller, isWrite) = (call.Caller.Id, call.Each.Writes > 0);
            var before = used.TryGetValue((caller, isWrite), out var known) ? known : From(usage.Of(caller), isWrite);
            used[(caller, isWrite)] = before + From(call.Each * call.Wanted, isWrite);
            return before;
        }

        static int From(GraphCost cost, bool isWrite) => isWrite ? cost.Writes : cost.Requests + cost.DirectoryUnits;
    }

    /// <summary>What goes before a call: of resets, what was requested earlier; of others, what waited earlier.</summary>
    public GraphCost Before(WaitingCall call)
    {
        Expire();
        var (caller, isReset) = (call.Caller, call.Caller.Priority == GraphPriority.Reset);
        var earlier = isReset ? _waiting : _waiting.TakeWhile(each => each != call);
        var waiting = earlier.Where(each => each != call && !each.IsServed
            && (each.Caller.Priority < caller.Priority || (each.Caller.Priority == caller.Priority && (!isReset || IsBefore(each.Caller.Id)))));
        return waiting.Aggregate(
            caller.Priority < GraphPriority.Reset ? default
                : !isReset || _promises.Max is not { } last || IsBefore(last.Reset) ? Promised
                : _promises.TakeWhile(promise => IsBefore(promise.Reset)).Aggregate(default(GraphCost), (sum, promise) => sum + promise.Cost),
            (sum, each) => sum + (each.Each * each.Wanted));

        bool IsBefore(string reset) => string.CompareOrdinal(reset, caller.Id) < 0;
    }

    private void Expire()
    {
        while (_ends.TryPeek(out var promise, out var end) && end < time.GetTimestamp())
        {
            _ends.Dequeue();
            if (_promises.TryGetValue(promise, out var current) && current.Ends == end)
            {
                Forget(promise);
            }
        }
    }

    private void Forget(Promise promise)
    {
        if (_promises.TryGetValue(promise, out var known))
        {
            _promises.Remove(known);
            Promised -= known.Cost;
        }
    }

    private sealed record Promise(string Reset, GraphCost Cost, long Ends);
}

/// <summary>A call that waits.</summary>
/// <param name="caller">Whose call it is.</param>
/// <param name="each">What it counts.</param>
/// <param name="wanted">How many of the kind are wanted.</param>
/// <param name="least">How few of them are of use.</param>
internal sealed class WaitingCall(GraphCaller caller, GraphCost each, int wanted, int least)
{
    private TaskCompletionSource _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GraphCaller Caller => caller;

    public GraphCost Each => each;

    public int Wanted => wanted;

    public int Least => least;

    /// <summary>Whether it is being served.</summary>
    public bool IsServed { get; set; }

    public GraphPermit? Permit { get; private set; }

    public void Grant(GraphPermit permit)
    {
        Permit = permit;
        _signal.TrySetResult();
    }

    /// <summary>Waits for the permit, at most for a while.</summary>
    public async Task Wait(TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var timer = time.CreateTimer(_ => _signal.TrySetResult(), null, wait, Timeout.InfiniteTimeSpan);
        await using var cancelled = cancellationToken.UnsafeRegister(_ => _signal.TrySetCanceled(cancellationToken), null);
        await _signal.Task;
        _signal = Permit is null ? new(TaskCreationOptions.RunContinuationsAsynchronously) : _signal;
    }
}
