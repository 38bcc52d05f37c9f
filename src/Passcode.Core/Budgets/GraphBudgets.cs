using Microsoft.Extensions.Options;
using Passcode.Core.BulkRuns;
using Passcode.Core.Resets;

namespace Passcode.Core.Budgets;

/// <summary>What bulk runs may spend of Graph: a share of the tenant's writes, and of this process's reads.</summary>
public sealed class GraphBudgets(IBudgetStore writes, SingleSends singles, IOptions<BulkOptions> options, IOptions<PollingOptions> polling, TimeProvider time)
{
    private readonly MemoryBudget _reads = new();

    /// <summary>Commands that a run may send in a window.</summary>
    public int WriteLimit { get; } = Math.Max(1, (int)(options.Value.WriteShare * IntuneLimits.Writes));

    /// <summary>Spends writes.</summary>
    public BudgetSpender Writes() =>
        new(writes, WriteLimit, polling.Value.SendTimeout, () => singles.Beyond(IntuneLimits.Writes - WriteLimit), time);

    /// <summary>Spends reads.</summary>
    public BudgetSpender Reads() =>
        new(_reads, Math.Max(1, (int)(options.Value.ReadShare * IntuneLimits.Requests)), polling.Value.SendTimeout, () => 0, time);
}
