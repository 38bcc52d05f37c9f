namespace Passcode.Adapters.Tables;

/// <summary>The keys of the table <c>Budgets</c>. It has one row, because the limit applies to the tenant.</summary>
internal static class BudgetsTable
{
    public const string Name = "Budgets";

    public const string Partition = "graph";

    public const string Row = "limits";
}
