using Passcode.Core.Records;
using Microsoft.Extensions.Options;
using System.Globalization;

namespace Passcode.Core.Pacing;

/// <summary>What bulk runs may spend of Graph: a share of the tenant's writes, and of this process's reads.</summary>
public sealed class GraphBudgets(IBudgetStore writes, SingleSends singles, IOptions<PacingOptions> options, TimeProvider time)
{
    private readonly MemoryBudget _reads = new();

    /// <summary>Commands that a run may send in a window.</summary>
    public int WriteLimit { get; } = Math.Max(1, (int)(options.Value.WriteShare * IntuneLimits.Writes));

    /// <summary>Spends writes.</summary>
    /// <param name="timeout">How long a request may take.</param>
    public BudgetSpender Writes(TimeSpan timeout) =>
        new(writes, WriteLimit, timeout, () => singles.Beyond(IntuneLimits.Writes - WriteLimit), time);

    /// <summary>Spends reads.</summary>
    /// <param name="timeout">How long a request may take.</param>
    public BudgetSpender Reads(TimeSpan timeout) =>
        new(_reads, Math.Max(1, (int)(options.Value.ReadShare * IntuneLimits.Requests)), timeout, () => 0, time);
}

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

/// <summary>A budget of this process alone: for reads, of which too many cost a pause and nothing else.</summary>
public sealed class MemoryBudget : IBudgetStore
{
    private Versioned<BudgetState>? _stored;

    /// <inheritdoc />
    public Task<Versioned<BudgetState>?> Read(CancellationToken cancellationToken) => Task.FromResult(Volatile.Read(ref _stored));

    /// <inheritdoc />
    public Task<Versioned<BudgetState>?> TrySave(BudgetState state, string? version, CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref _stored);
        var next = new Versioned<BudgetState>(state, (long.Parse(before?.Version ?? "0", CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));
        var isSaved = before?.Version == version && Interlocked.CompareExchange(ref _stored, next, before) == before;
        return Task.FromResult(isSaved ? next : null);
    }
}
