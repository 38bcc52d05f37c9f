using Passcode.Core.Records;

namespace Passcode.Core.Pacing;

/// <summary>Where the tenant's write budget is kept, so that every process, and every repeat of a step, spends from the same one.</summary>
public interface IBudgetStore
{
    /// <summary>Reads the budget; null when nothing was ever spent.</summary>
    Task<Versioned<BudgetState>?> Read(CancellationToken cancellationToken);

    /// <summary>Writes the budget.</summary>
    /// <param name="state">The budget.</param>
    /// <param name="version">The version it was read under; null for the first.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The stored budget; null when somebody else wrote since it was read, and nothing was changed.</returns>
    Task<Versioned<BudgetState>?> TrySave(BudgetState state, string? version, CancellationToken cancellationToken);
}
