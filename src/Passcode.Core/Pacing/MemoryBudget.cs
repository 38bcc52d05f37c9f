using System.Globalization;

namespace Passcode.Core.Pacing;

/// <summary>A budget of this process alone: for reads, of which too many cost a pause and nothing else.</summary>
public sealed class MemoryBudget : IBudgetStore
{
    private StoredBudget? _stored;

    /// <inheritdoc />
    public Task<StoredBudget?> Read(CancellationToken cancellationToken) => Task.FromResult(Volatile.Read(ref _stored));

    /// <inheritdoc />
    public Task<StoredBudget?> TrySave(BudgetState state, string? version, CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref _stored);
        var next = new StoredBudget(state, (long.Parse(before?.Version ?? "0", CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));
        var isSaved = before?.Version == version && Interlocked.CompareExchange(ref _stored, next, before) == before;
        return Task.FromResult(isSaved ? next : null);
    }
}
