namespace Passcode.Adapters.Tables;

/// <summary>The keys of table <c>Budgets</c>: one row, as the tenant has one limit.</summary>
internal static class BudgetsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "Budgets";

    /// <summary>The only partition.</summary>
    public const string Partition = "graph";

    /// <summary>The only row: what is written to Intune.</summary>
    public const string Row = "writes";
}
