using Microsoft.Extensions.Options;

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
