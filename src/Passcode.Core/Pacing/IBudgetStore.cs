using Passcode.Core.Records;

namespace Passcode.Core.Pacing;

/// <summary>Where it is kept what is in use of Graph's limits, so that every process counts the calls of all.</summary>
public interface IBudgetStore
{
    /// <summary>Reads it; null when nothing was ever used.</summary>
    Task<Versioned<BudgetState>?> Read(CancellationToken cancellationToken);

    /// <summary>Writes it.</summary>
    /// <param name="state">What is in use.</param>
    /// <param name="version">The version it was read under; null for the first.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>What is stored; null when somebody else wrote since it was read, and nothing was changed.</returns>
    Task<Versioned<BudgetState>?> TrySave(BudgetState state, string? version, CancellationToken cancellationToken);
}
