using Passcode.Core.Pacing;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>Stores what is in use of Graph's limits in one row, so that one transaction takes from all of them.</summary>
internal sealed class TableBudgets(StorageTables tables) : IBudgetStore
{
    // A process of three priorities uses some 3,700 characters, and an app may have a hundred instances. A row has room for sixteen columns of this length.
    private const int Columns = 14;

    private readonly VersionedRows<BudgetState> _rows = new(tables, BudgetsTable.Name, columns: Columns);

    /// <inheritdoc />
    public Task<Versioned<BudgetState>?> Read(CancellationToken cancellationToken) =>
        _rows.Find(BudgetsTable.Partition, BudgetsTable.Row, cancellationToken);

    /// <inheritdoc />
    public Task<Versioned<BudgetState>?> TrySave(BudgetState state, string? version, CancellationToken cancellationToken) =>
        _rows.TrySave(BudgetsTable.Partition, BudgetsTable.Row, state, version, cancellationToken);
}

/// <summary>The keys of the table <c>Budgets</c>. It has one row, because the limit applies to the tenant.</summary>
internal static class BudgetsTable
{
    public const string Name = "Budgets";

    public const string Partition = "graph";

    public const string Row = "limits";
}
