using Passcode.Core.Records;

namespace Passcode.Core.Pacing;

/// <summary>
/// Spends from a budget that others spend from too. A send is written to the budget before it is made, under its version, so that a
/// process that dies, or a step that runs twice, cannot spend the same share again.
/// </summary>
/// <param name="store">Where the budget is kept.</param>
/// <param name="limit">The most requests in a window.</param>
/// <param name="timeout">How long a request may take: until its answer, it counts as sent this late.</param>
/// <param name="others">What others sent in the latest window out of this budget's share.</param>
/// <param name="time">The clock.</param>
public sealed class BudgetSpender(IBudgetStore store, int limit, TimeSpan timeout, Func<int> others, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<Func<BudgetState, BudgetState>> _learned = [];
    private Versioned<BudgetState>? _stored;
    private bool _isRead;

    /// <summary>Requests a window that may be spent, as last known.</summary>
    public double Level { get; private set; } = limit;

    /// <summary>Waits until some requests may be made, and takes them from the budget.</summary>
    /// <param name="wanted">How many are wanted, at least 1.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <param name="until">The longest wait.</param>
    /// <returns>What was taken: as many as wanted, or fewer; null if that was too short.</returns>
    public async Task<BudgetSend?> Take(int wanted, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (state, learned, now) = await Read(cancellationToken);
            var count = state.Together(wanted);
            var wait = state.Wait(count, now, others());
            if (wait > TimeSpan.Zero && now >= until)
            {
                return null;
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait < until - now ? wait : until - now, time, cancellationToken);
                continue;
            }

            var send = new BudgetSend(Guid.NewGuid().ToString("N"), count, now + timeout);
            if (await TrySave(state.Spend(send, now), learned, cancellationToken))
            {
                return send;
            }
        }
    }

    /// <summary>Writes what was learned since the last send, which nobody would know otherwise until the next.</summary>
    public async Task Finish(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (state, learned, _) = await Read(cancellationToken);
            if (learned == 0 || await TrySave(state, learned, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Tells that a send was answered, and whether Graph asked for a pause.</summary>
    public void Answered(BudgetSend send, GraphPause? pause)
    {
        var now = time.GetUtcNow();
        Add(state => state.Settle(send with { Until = now }));
        if (pause is not null)
        {
            Add(state => state.Shrink(now, pause.For ?? IntuneLimits.Window, limit));
        }
    }

    /// <summary>Gives back what was taken and not sent.</summary>
    public void GiveBack(BudgetSend send) => Add(state => state.Settle(send with { Count = 0 }));

    // What was learned is written with the next send: a transaction of its own would tell others a little earlier, at twice the cost.
    private void Add(Func<BudgetState, BudgetState> change)
    {
        lock (_gate)
        {
            _learned.Add(change);
        }
    }

    private async Task<(BudgetState State, int Learned, DateTimeOffset Now)> Read(CancellationToken cancellationToken)
    {
        _stored = _isRead ? _stored : await store.Read(cancellationToken);
        _isRead = true;
        var now = time.GetUtcNow();
        lock (_gate)
        {
            var state = _learned.Aggregate((_stored?.Value ?? BudgetState.Full(limit, now)).At(now, limit), (learned, change) => change(learned));
            Level = state.Level;
            return (state, _learned.Count, now);
        }
    }

    private async Task<bool> TrySave(BudgetState state, int learned, CancellationToken cancellationToken)
    {
        var saved = await store.TrySave(state, _stored?.Version, cancellationToken);
        (_stored, _isRead) = (saved, saved is not null);
        lock (_gate)
        {
            _learned.RemoveRange(0, saved is null ? 0 : learned);
        }

        return saved is not null;
    }
}

/// <summary>That Graph answered 429.</summary>
/// <param name="For">Its <c>Retry-After</c>; null when it gave none.</param>
public sealed record GraphPause(TimeSpan? For);
