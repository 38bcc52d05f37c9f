namespace Passcode.Core.Pacing;

/// <summary>
/// The budget that all processes share. Reads it, and takes from it for all calls of this process that wait, in one transaction.
/// </summary>
/// <param name="store">Where it is stored.</param>
/// <param name="ledger">What this process knows of it.</param>
/// <param name="queue">The calls that wait.</param>
/// <param name="allotment">Chooses the calls to serve.</param>
/// <param name="grant">Grants a call its permit.</param>
/// <param name="state">The lock of ledger, queue and allotment.</param>
/// <param name="time">The clock.</param>
internal sealed class SharedBudget(
    IBudgetStore store, BudgetLedger ledger, PaceQueue queue, PaceAllotment allotment, Action<WaitingCall, OwnUse, int> grant, Lock state, TimeProvider time) : IDisposable
{
    /// <summary>What other processes take is seen after so long.</summary>
    public static readonly TimeSpan ReadAgainAfter = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan DemandLasts = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private string? _version;
    private long? _readAt;

    /// <summary>The time since it was read or written; null before that, and after a failure. Read it under the lock.</summary>
    public TimeSpan? Age => _readAt is { } at ? time.GetElapsedTime(at) : null;

    /// <summary>Reads it.</summary>
    public async Task Read(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            await Load(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Serves all that wait until a call has its permit, one at a time for all of them: what they take together costs one transaction.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="until">The end of its wait. It is not served if its turn is expected to come later.</param>
    /// <param name="cancellationToken">Cancels the call; the write may already be committed.</param>
    /// <returns>How long nothing changes; zero if the call has its permit.</returns>
    public async Task<TimeSpan> Serve(WaitingCall call, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(CancellationToken.None); // held for the time of a transaction
        List<(WaitingCall Call, OwnUse Use, int Count)> taken = [];
        try
        {
            while (call.Permit is null)
            {
                if (_readAt is null)
                {
                    await Load(cancellationToken);
                }

                BudgetState next;
                lock (state)
                {
                    var isCurrent = !ledger.HasOthers || Age < ReadAgainAfter;
                    if (isCurrent && !ledger.HasNews && until < DateTimeOffset.MaxValue && allotment.Expected(call) > until - time.GetUtcNow())
                    {
                        return allotment.NextChange(ReadAgainAfter); // it will come back
                    }

                    taken = allotment.Choose();
                    var demand = new BudgetDemand(
                        queue.Has(GraphPriority.Person), queue.Resets, queue.Has(GraphPriority.Bulk), queue.Has(GraphPriority.Background), time.GetUtcNow());
                    if (taken.Count == 0 && !ledger.HasNews && !IsNew(demand))
                    {
                        if (isCurrent)
                        {
                            return allotment.NextChange(ReadAgainAfter);
                        }

                        _readAt = null;
                        continue;
                    }

                    next = ledger.Render(demand);
                }

                var saved = await store.TrySave(next, _version, cancellationToken);
                lock (state)
                {
                    if (saved is null)
                    {
                        allotment.PutBack(taken);
                    }
                    else
                    {
                        ledger.Saved();
                        _version = saved.Version;
                        taken.ForEach(each => grant(each.Call, each.Use, each.Count));
                    }

                    _readAt = saved is null ? null : time.GetTimestamp();
                    taken = [];
                }
            }

            return TimeSpan.Zero;
        }
        catch
        {
            lock (state)
            {
                allotment.PutBack(taken);
                _readAt = null; // the write may have happened
            }

            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task Load(CancellationToken cancellationToken)
    {
        var stored = await store.Read(cancellationToken);
        lock (state)
        {
            ledger.Load(stored?.Value ?? BudgetState.Empty);
            (_version, _readAt) = (stored?.Version, time.GetTimestamp());
        }
    }

    private bool IsNew(BudgetDemand demand) => ledger.HasOthers
        && (ledger.Written is not { } written || demand.At - written.At > DemandLasts
            || Enum.GetValues<GraphPriority>().Any(priority => demand.Has(priority) && !written.Has(priority)));
}
