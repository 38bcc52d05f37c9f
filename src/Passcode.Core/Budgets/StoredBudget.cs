namespace Passcode.Core.Budgets;

/// <summary>A budget with the version under which it is stored.</summary>
public sealed record StoredBudget(BudgetState State, string Version);
