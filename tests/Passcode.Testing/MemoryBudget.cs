using System.Globalization;
using Passcode.Core.Pacing;
using Passcode.Core.Records;

namespace Passcode.Testing;

/// <summary>What is in use of Graph's limits, in memory.</summary>
public sealed class MemoryBudget : IBudgetStore
{
    private Versioned<BudgetState>? _stored;
    private int _transactions;

    /// <summary>How many requests a table would have got.</summary>
    public int Transactions => _transactions;

    /// <inheritdoc />
    public Task<Versioned<BudgetState>?> Read(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _transactions);
        return Task.FromResult(Volatile.Read(ref _stored));
    }

    /// <inheritdoc />
    public Task<Versioned<BudgetState>?> TrySave(BudgetState state, string? version, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _transactions);
        var before = Volatile.Read(ref _stored);
        var next = new Versioned<BudgetState>(state, (long.Parse(before?.Version ?? "0", CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));
        var isSaved = before?.Version == version && Interlocked.CompareExchange(ref _stored, next, before) == before;
        return Task.FromResult(isSaved ? next : null);
    }
}
