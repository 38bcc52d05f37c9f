using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Records;

namespace Passcode.Core.Pacing;

/// <summary>
/// The one pace of all calls to Graph. Every call asks it first; what it takes is written to the storage that all processes share, for all
/// who wait at that moment together, so that no window holds more than Graph's limits whatever processes begin or die. See
/// docs/decisions/0015-one-pace-for-every-call.md.
/// </summary>
public sealed class GraphPacer(IBudgetStore store, IOptions<PacingOptions> options, TimeProvider time) : IDisposable
{
    // A person waits no longer, and an activity that waits keeps others from running.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // From the permit to the call, and from the call to its arrival at Graph, whatever became of the process: after that it cannot arrive any more.
    private static readonly TimeSpan ToCall = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan OpenFor = ToCall + TimeSpan.FromSeconds(15);

    // A quiet process takes some reads and a command together: all that a reset needs.
    private const int ReadsTogether = 20;
    private static readonly TimeSpan BlockLasts = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DemandLasts = TimeSpan.FromSeconds(10);

    // A queue that was empty does not fill the time that requests have within minutes.
    private static readonly TimeSpan QueueIsKnownFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan NoQueueIsKnownFor = TimeSpan.FromMinutes(10);

    // Bulk runs spread their commands evenly, so that some of the limit is free at any time; what a short delay missed is caught up with.
    private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(5);

    private readonly AsyncLocal<GraphCaller?> _caller = new();
    private readonly AsyncLocal<GraphPermit?> _prepaid = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Lock _state = new();
    private readonly BudgetLedger _ledger = new(options.Value, time);
    private readonly PaceQueue _queue = new(time);
    private OwnUse? _block;
    private DateTimeOffset _nextBulk;
    private string? _version;
    private long? _readAt;

    /// <summary>Commands that bulk runs may send in a minute.</summary>
    public double BulkCommandsPerMinute
    {
        get
        {
            lock (_state)
            {
                return PerSecond(GraphPriority.Bulk, GraphLimit.Writes) * 60;
            }
        }
    }

    private GraphCaller Caller => _caller.Value ?? new(GraphPriority.Reset, "");

    /// <summary>Sets on whose behalf the rest of this asynchronous flow calls Graph; without it, calls count as those of single resets.</summary>
    public void CallFor(GraphPriority priority, string id) => _caller.Value = new(priority, id);

    /// <summary>Waits for a call, two seconds at most.</summary>
    /// <param name="call">What it counts.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The permit; or a problem of the kind <see cref="GraphFault.Paced"/> that says when to come back.</returns>
    public Task<GraphResult<GraphPermit>> Enter(GraphCost call, CancellationToken cancellationToken) =>
        Wait(new(Caller, call, 1, 1), time.GetUtcNow() + Patience, comesBack: true, cancellationToken);

    /// <summary>Waits for some calls of a kind.</summary>
    /// <param name="each">What each counts.</param>
    /// <param name="wanted">How many are wanted, at least 1.</param>
    /// <param name="until">The end of the wait.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A permit for as many as wanted, or fewer; null if there was none until then.</returns>
    public async Task<GraphPermit?> Take(GraphCost each, int wanted, DateTimeOffset until, CancellationToken cancellationToken) =>
        (await Wait(new(Caller, each, wanted, 1), until, comesBack: false, cancellationToken)).Value;

    /// <summary>Whether the calls of this asynchronous flow have a permit already that covers one more.</summary>
    public bool IsPrepaid(GraphCost call)
    {
        lock (_state)
        {
            return _prepaid.Value?.TryPass(call) ?? false;
        }
    }

    /// <summary>Graph answered 429.</summary>
    /// <param name="call">What the call counted.</param>
    /// <param name="pause">Graph's <c>Retry-After</c>; a window without one.</param>
    /// <param name="sentAt">The timestamp of the clock when it was sent.</param>
    public void Throttled(GraphCost call, TimeSpan? pause, long sentAt)
    {
        lock (_state)
        {
            var limit = call.Writes > 0 ? GraphLimit.Writes : call.Requests > 0 ? GraphLimit.Requests : GraphLimit.DirectoryUnits;
            _ledger.Shrink(limit, pause ?? GraphLimits.Window, sentAt);
        }
    }

    /// <summary>How long it takes until so many more commands are issued, behind all resets that wait in any process.</summary>
    public async Task<TimeSpan> UntilIssued(GraphPriority priority, int commands, CancellationToken cancellationToken)
    {
        bool isKnown;
        lock (_state)
        {
            var isEmpty = _queue.Resets + _ledger.ResetsOfOthers == 0;
            isKnown = _readAt is { } at && time.GetElapsedTime(at) < (isEmpty ? NoQueueIsKnownFor : QueueIsKnownFor);
        }

        if (!isKnown)
        {
            await _gate.WaitAsync(CancellationToken.None);
            try
            {
                await Read(cancellationToken);
            }
            finally
            {
                _gate.Release();
            }
        }

        lock (_state)
        {
            return TimeSpan.FromSeconds((_queue.Resets + _ledger.ResetsOfOthers + commands) / PerSecond(priority, GraphLimit.Writes));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    internal bool IsFresh(OwnUse use) => time.GetElapsedTime(use.TakenAt) < ToCall;

    internal void Prepay(GraphPermit? permit) => _prepaid.Value = permit;

    internal void Return(GraphPermit permit)
    {
        lock (_state)
        {
            if (permit.IsUsed)
            {
                permit.Taken.Settled ??= (time.GetUtcNow(), time.GetTimestamp());
            }
            else
            {
                _ledger.GiveBack(permit.Taken);
            }
        }
    }

    private async Task<GraphResult<GraphPermit>> Wait(WaitingCall call, DateTimeOffset until, bool comesBack, CancellationToken cancellationToken)
    {
        lock (_state)
        {
            if (!TryTakeFromBlock(call))
            {
                _queue.Add(call);
            }
        }

        try
        {
            while (true)
            {
                var change = call.Permit is null ? await Serve(call, comesBack ? until : DateTimeOffset.MaxValue, cancellationToken) : default;
                if (call.Permit is { } permit)
                {
                    return permit;
                }

                var left = until - time.GetUtcNow();
                TimeSpan expected;
                lock (_state)
                {
                    expected = comesBack ? Expected(call) : TimeSpan.Zero;
                    if (expected > left || left <= TimeSpan.Zero)
                    {
                        expected = expected > ReadAgainAfter ? expected : ReadAgainAfter;
                        _queue.Keep(call, expected);
                        return new GraphProblem(GraphFault.Paced, "Not sent: the limits of Microsoft Graph are in use.", expected);
                    }
                }

                await call.Wait(change < left ? change : left, time, cancellationToken);
            }
        }
        catch
        {
            call.Permit?.Dispose();
            throw;
        }
        finally
        {
            lock (_state)
            {
                _queue.Remove(call);
            }
        }
    }

    // Serves all that wait, one at a time for all of them: what they take together costs one transaction.
    private async Task<TimeSpan> Serve(WaitingCall call, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(CancellationToken.None); // held for the time of a transaction
        List<(WaitingCall Call, OwnUse Use, int Count)> taken = [];
        try
        {
            while (call.Permit is null)
            {
                if (_readAt is null)
                {
                    await Read(cancellationToken);
                }

                BudgetState state;
                lock (_state)
                {
                    var isCurrent = !_ledger.HasOthers || time.GetElapsedTime(_readAt!.Value) < ReadAgainAfter;
                    if (isCurrent && !_ledger.HasNews && until < DateTimeOffset.MaxValue && Expected(call) > until - time.GetUtcNow())
                    {
                        return NextChange(); // it will come back
                    }

                    taken = Choose();
                    var demand = new BudgetDemand(
                        _queue.Has(GraphPriority.Person), _queue.Resets, _queue.Has(GraphPriority.Bulk), _queue.Has(GraphPriority.Background), time.GetUtcNow());
                    if (taken.Count == 0 && !_ledger.HasNews && !IsNew(demand))
                    {
                        if (isCurrent)
                        {
                            return NextChange();
                        }

                        _readAt = null;
                        continue;
                    }

                    state = _ledger.Render(demand);
                }

                var saved = await store.TrySave(state, _version, cancellationToken);
                lock (_state)
                {
                    if (saved is null)
                    {
                        PutBack(taken);
                    }
                    else
                    {
                        _ledger.Saved();
                        _version = saved.Version;
                        taken.ForEach(each => Grant(each.Call, each.Use, each.Count));
                    }

                    _readAt = saved is null ? null : time.GetTimestamp();
                    taken = [];
                }
            }

            return TimeSpan.Zero;
        }
        catch
        {
            lock (_state)
            {
                PutBack(taken);
                _readAt = null; // the write may have happened
            }

            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task Read(CancellationToken cancellationToken)
    {
        var stored = await store.Read(cancellationToken);
        lock (_state)
        {
            _ledger.Load(stored?.Value ?? BudgetState.Empty);
            (_version, _readAt) = (stored?.Version, time.GetTimestamp());
        }
    }

    private List<(WaitingCall Call, OwnUse Use, int Count)> Choose()
    {
        var taken = new List<(WaitingCall, OwnUse, int)>();
        var usage = _ledger.Usage(priority => _queue.Has(priority) || _ledger.IsWantedByOthers(priority), _queue.Promised);
        var isPassedBy = new HashSet<(GraphPriority, GraphLimit)>();
        foreach (var call in _queue.InOrder(usage))
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
            taken.Add((call, _ledger.Take(call.Caller, cost, OpenFor), fit));
            if (priority >= GraphPriority.Bulk && cost.Writes > 0)
            {
                var from = time.GetUtcNow() - CatchUp;
                _nextBulk = (_nextBulk > from ? _nextBulk : from) + TimeSpan.FromSeconds(cost.Writes / PerSecond(priority, GraphLimit.Writes));
            }
        }

        if (taken.Exists(each => each.Item1.Each == GraphCost.Read && each.Item1.Caller.Priority <= GraphPriority.Reset)
            && usage.Of(GraphLimit.Requests) + ReadsTogether <= _ledger.LevelOf(GraphLimit.Requests) / 4)
        {
            GiveUpBlock();
            var hasCommand = usage.Of(GraphLimit.Writes) < _ledger.LevelOf(GraphLimit.Writes) / 4 && taken.Exists(each => each.Item1.Caller.Priority == GraphPriority.Reset);
            _block = _ledger.Take(
                new(GraphPriority.Reset, ""), (GraphCost.Read * ReadsTogether) + new GraphCost(hasCommand ? 1 : 0, 0, 0), BlockLasts + OpenFor);
        }

        return taken;
    }

    // Few go together while the level is low, so that they stay spread.
    private int MostTogether(WaitingCall call) =>
        Math.Max(1, (int)(_ledger.LevelOf(call.Each.Writes > 0 ? GraphLimit.Writes : GraphLimit.Requests) / 4));

    private bool IsEarly(WaitingCall call) => call.Caller.Priority >= GraphPriority.Bulk && call.Each.Writes > 0 && time.GetUtcNow() < _nextBulk;

    private TimeSpan NextChange()
    {
        var (change, bulk) = (_ledger.UntilChange(), _nextBulk - time.GetUtcNow());
        change = bulk > TimeSpan.Zero && bulk < change ? bulk : change;
        return change < ReadAgainAfter || !_ledger.HasOthers ? change : ReadAgainAfter;
    }

    private bool IsNew(BudgetDemand demand) => _ledger.HasOthers
        && (_ledger.Written is not { } written || demand.At - written.At > DemandLasts
            || Enum.GetValues<GraphPriority>().Any(priority => demand.Has(priority) && !written.Has(priority)));

    private void Grant(WaitingCall call, OwnUse use, int count) => call.Grant(new GraphPermit(this, use, count));

    private bool TryTakeFromBlock(WaitingCall call)
    {
        if (_block is not { } block || call.Caller.Priority > GraphPriority.Reset || !block.Cost.Covers(call.Each) || call.Wanted > 1
            || time.GetElapsedTime(block.TakenAt) > BlockLasts || GraphCost.Limits.Any(limit => _ledger.PauseOf(limit) > TimeSpan.Zero))
        {
            return false;
        }

        Grant(call, _ledger.Split(block, call.Caller, call.Each, OpenFor), 1);
        return true;
    }

    private void PutBack(List<(WaitingCall Call, OwnUse Use, int Count)> taken)
    {
        GiveUpBlock();
        foreach (var (call, use, _) in taken)
        {
            _ledger.GiveBack(use);
            call.IsServed = false;
        }
    }

    private void GiveUpBlock()
    {
        if (_block is not null)
        {
            _ledger.GiveBack(_block);
            _block = null;
        }
    }

    private TimeSpan Expected(WaitingCall call)
    {
        var needed = _queue.Before(call) + (call.Each * call.Wanted);
        var usage = _ledger.Usage(_ => false);
        return GraphCost.Limits.Where(limit => call.Each.Of(limit) > 0)
            .Max(limit => _ledger.PauseOf(limit) + _ledger.UntilFree(
                limit,
                needed.Of(limit) - Math.Max(0, usage.Room(call.Caller.Priority, limit)),
                Math.Max(1, (int)(PerSecond(call.Caller.Priority, limit) * GraphLimits.Window.TotalSeconds))));
    }

    private double PerSecond(GraphPriority priority, GraphLimit limit) =>
        options.Value.Share(priority, limit) * _ledger.LevelOf(limit) / GraphLimits.Window.TotalSeconds / _ledger.Sharing(priority);
}
