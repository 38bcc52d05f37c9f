namespace Passcode.Core.Pacing;

/// <summary>Decides which of the waiting calls are made next, so that priorities, shares and fairness hold. It is used under the lock of <see cref="GraphPacer"/>.</summary>
internal sealed class PaceAllotment(BudgetLedger ledger, PaceQueue queue, PacingOptions options, TimeProvider time)
{
    // From the permit to the call, and from the call to its arrival at Graph, whatever became of the process: after that it cannot arrive any more.
    public static readonly TimeSpan ToCall = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan OpenFor = ToCall + TimeSpan.FromSeconds(15);

    // A quiet process takes some reads and a command together: all that a reset needs.
    private const int ReadsTogether = 20;
    private static readonly TimeSpan BlockLasts = TimeSpan.FromSeconds(60);

    // Bulk runs spread their commands evenly, so that some of the limit is free at any time; what a short delay missed is caught up with.
    private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(5);

    private OwnUse? _block;
    private DateTimeOffset _nextBulk;

    /// <summary>Takes the calls that can be made now from the ledger.</summary>
    public List<(WaitingCall Call, OwnUse Use, int Count)> Choose()
    {
        var taken = new List<(WaitingCall, OwnUse, int)>();
        var usage = ledger.Usage(priority => queue.Has(priority) || ledger.IsWantedByOthers(priority), queue.Promised);
        var isPassedBy = new HashSet<(GraphPriority, GraphLimit)>();
        foreach (var call in queue.InOrder(usage))
        {
            var (priority, limits) = (call.Caller.Priority, GraphCost.Limits.Where(limit => call.Each.Of(limit) > 0));
            var fit = IsEarly(call) || limits.Any(limit => isPassedBy.Contains((priority, limit))) ? 0
                : usage.Fit(priority, call.Each, Math.Min(call.Wanted, call.Least == call.Wanted ? call.Wanted : MostTogether(call)));
            if (fit < call.Least)
            {
                isPassedBy.UnionWith(limits.Select(limit => (priority, limit))); // nobody of its priority overtakes it
                continue;
            }

            var cost = call.Each * fit;
            usage.Add(priority, cost, call.Caller.Id);
            call.IsServed = true;
            taken.Add((call, ledger.Take(call.Caller, cost, OpenFor), fit));
            if (priority >= GraphPriority.Bulk && cost.Writes > 0)
            {
                var from = time.GetUtcNow() - CatchUp;
                _nextBulk = (_nextBulk > from ? _nextBulk : from) + TimeSpan.FromSeconds(cost.Writes / PerSecond(priority, GraphLimit.Writes));
            }
        }

        if (taken.Exists(each => each.Item1.Each == GraphCost.Read && each.Item1.Caller.Priority <= GraphPriority.Reset)
            && usage.Of(GraphLimit.Requests) + ReadsTogether <= ledger.LevelOf(GraphLimit.Requests) / 4)
        {
            GiveUpBlock();
            var hasCommand = usage.Of(GraphLimit.Writes) < ledger.LevelOf(GraphLimit.Writes) / 4 && taken.Exists(each => each.Item1.Caller.Priority == GraphPriority.Reset);
            _block = ledger.Take(
                new(GraphPriority.Reset, ""), (GraphCost.Read * ReadsTogether) + new GraphCost(hasCommand ? 1 : 0, 0, 0), BlockLasts + OpenFor);
        }

        return taken;
    }

    /// <summary>The time until another choice can differ.</summary>
    public TimeSpan NextChange(TimeSpan readAgainAfter)
    {
        var (change, bulk) = (ledger.UntilChange(), _nextBulk - time.GetUtcNow());
        change = bulk > TimeSpan.Zero && bulk < change ? bulk : change;
        return change < readAgainAfter || !ledger.HasOthers ? change : readAgainAfter;
    }

    /// <summary>Takes a call from what a quiet process took together; null if it must be taken from the budget.</summary>
    public OwnUse? TakeFromBlock(WaitingCall call)
    {
        if (_block is not { } block || call.Caller.Priority > GraphPriority.Reset || !block.Cost.Covers(call.Each) || call.Wanted > 1
            || time.GetElapsedTime(block.TakenAt) > BlockLasts || GraphCost.Limits.Any(limit => ledger.PauseOf(limit) > TimeSpan.Zero))
        {
            return null;
        }

        return ledger.Split(block, call.Caller, call.Each, OpenFor);
    }

    /// <summary>Returns what was chosen and could not be written.</summary>
    public void PutBack(List<(WaitingCall Call, OwnUse Use, int Count)> taken)
    {
        GiveUpBlock();
        foreach (var (call, use, _) in taken)
        {
            ledger.GiveBack(use);
            call.IsServed = false;
        }
    }

    private void GiveUpBlock()
    {
        if (_block is not null)
        {
            ledger.GiveBack(_block);
            _block = null;
        }
    }

    /// <summary>The time until a call can be made.</summary>
    public TimeSpan Expected(WaitingCall call)
    {
        var needed = queue.Before(call) + (call.Each * call.Wanted);
        var usage = ledger.Usage(_ => false);
        return GraphCost.Limits.Where(limit => call.Each.Of(limit) > 0)
            .Max(limit => ledger.PauseOf(limit) + ledger.UntilFree(
                limit,
                needed.Of(limit) - Math.Max(0, usage.Room(call.Caller.Priority, limit)),
                Math.Max(1, (int)(PerSecond(call.Caller.Priority, limit) * GraphLimits.Window.TotalSeconds))));
    }

    /// <summary>The calls that a priority may make in a second.</summary>
    public double PerSecond(GraphPriority priority, GraphLimit limit) =>
        options.Share(priority, limit) * ledger.LevelOf(limit) / GraphLimits.Window.TotalSeconds / ledger.Sharing(priority);

    // Few go together while the level is low, so that they stay spread.
    private int MostTogether(WaitingCall call) =>
        Math.Max(1, (int)(ledger.LevelOf(call.Each.Writes > 0 ? GraphLimit.Writes : GraphLimit.Requests) / 4));

    private bool IsEarly(WaitingCall call) => call.Caller.Priority >= GraphPriority.Bulk && call.Each.Writes > 0 && time.GetUtcNow() < _nextBulk;
}
