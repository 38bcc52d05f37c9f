using Microsoft.Extensions.Options;
using Passcode.Core.Devices;

namespace Passcode.Core.Pacing;

/// <summary>
/// The one pace of all calls to Graph. Every call asks it first; what it takes is written to the storage that all processes share, for all
/// who wait at that moment together, so that no window holds more than Graph's limits whatever processes begin or die. See
/// docs/decisions/0015-one-pace-for-every-call.md.
/// </summary>
public sealed class GraphPacer : IDisposable
{
    // A person waits no longer, and an activity that waits keeps others from running.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // A queue that was empty does not fill the time that requests have within minutes.
    private static readonly TimeSpan QueueIsKnownFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan NoQueueIsKnownFor = TimeSpan.FromMinutes(10);

    private readonly AsyncLocal<GraphCaller?> _caller = new();
    private readonly AsyncLocal<GraphPermit?> _prepaid = new();
    private readonly Lock _state = new();
    private readonly TimeProvider _time;
    private readonly BudgetLedger _ledger;
    private readonly PaceQueue _queue;
    private readonly PaceAllotment _allotment;
    private readonly SharedBudget _budget;
    private readonly CallerShares _callers;

    /// <summary>Creates the pace of a process.</summary>
    public GraphPacer(IBudgetStore store, IOptions<PacingOptions> options, TimeProvider time)
    {
        (_time, _ledger, _queue) = (time, new(options.Value, time), new(time));
        _allotment = new(_ledger, _queue, options.Value, time);
        _callers = new(options.Value, time);
        _budget = new(store, _ledger, _queue, _allotment, Grant, _state, time);
    }

    /// <summary>Commands that bulk runs may send in a minute.</summary>
    public double BulkCommandsPerMinute
    {
        get
        {
            lock (_state)
            {
                return _allotment.PerSecond(GraphPriority.Bulk, GraphLimit.Writes) * 60;
            }
        }
    }

    private GraphCaller Caller => _caller.Value ?? new(GraphPriority.Reset, "");

    /// <summary>Sets on whose behalf the rest of this asynchronous flow calls Graph; without it, calls count as those of single resets.</summary>
    public void CallFor(GraphPriority priority, string id) => _caller.Value = new(priority, id);

    /// <summary>Waits for a call, two seconds at most.</summary>
    /// <param name="call">What it counts.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>
    /// The permit; or a problem of the kind <see cref="GraphFault.Paced"/>, or <see cref="GraphFault.CallerShareUsed"/> for a person who uses more than one
    /// may, that says when to come back.
    /// </returns>
    public async Task<GraphResult<GraphPermit>> Enter(GraphCost call, CancellationToken cancellationToken)
    {
        TimeSpan? pause = null;
        if (Caller is { Priority: GraphPriority.Person, Id: var caller })
        {
            lock (_state)
            {
                pause = _callers.Take(caller, call);
            }
        }

        return pause is { } asked
            ? new GraphProblem(GraphFault.CallerShareUsed, "Not sent: the caller has used its share of the limits of Microsoft Graph.", asked)
            : await Wait(new(Caller, call, 1, 1), _time.GetUtcNow() + Patience, comesBack: true, cancellationToken);
    }

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
            isKnown = _budget.Age < (isEmpty ? NoQueueIsKnownFor : QueueIsKnownFor);
        }

        if (!isKnown)
        {
            await _budget.Read(cancellationToken);
        }

        lock (_state)
        {
            return TimeSpan.FromSeconds((_queue.Resets + _ledger.ResetsOfOthers + commands) / _allotment.PerSecond(priority, GraphLimit.Writes));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _budget.Dispose();

    internal bool IsFresh(OwnUse use) => _time.GetElapsedTime(use.TakenAt) < PaceAllotment.ToCall;

    internal void Prepay(GraphPermit? permit) => _prepaid.Value = permit;

    internal void Return(GraphPermit permit)
    {
        lock (_state)
        {
            if (permit.IsUsed)
            {
                permit.Taken.Settled ??= (_time.GetUtcNow(), _time.GetTimestamp());
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
            if (_allotment.TakeFromBlock(call) is { } use)
            {
                Grant(call, use, 1);
            }
            else
            {
                _queue.Add(call);
            }
        }

        try
        {
            while (true)
            {
                var change = call.Permit is null ? await _budget.Serve(call, comesBack ? until : DateTimeOffset.MaxValue, cancellationToken) : default;
                if (call.Permit is { } permit)
                {
                    return permit;
                }

                var left = until - _time.GetUtcNow();
                TimeSpan expected;
                lock (_state)
                {
                    expected = comesBack ? _allotment.Expected(call) : TimeSpan.Zero;
                    if (expected > left || left <= TimeSpan.Zero)
                    {
                        expected = expected > SharedBudget.ReadAgainAfter ? expected : SharedBudget.ReadAgainAfter;
                        _queue.Keep(call, expected);
                        return new GraphProblem(GraphFault.Paced, "Not sent: the limits of Microsoft Graph are in use.", expected);
                    }
                }

                await call.Wait(change < left ? change : left, _time, cancellationToken);
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

    private void Grant(WaitingCall call, OwnUse use, int count) => call.Grant(new GraphPermit(this, use, count));
}
