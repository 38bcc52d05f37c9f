namespace Passcode.Core.Pacing;

/// <summary>A budget with the version under which it is stored.</summary>
public sealed record StoredBudget(BudgetState State, string Version);
