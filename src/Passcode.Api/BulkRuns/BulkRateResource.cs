namespace Passcode.Api.BulkRuns;

/// <summary>How fast a run is.</summary>
/// <param name="PerMinute">Commands sent a minute since its start.</param>
/// <param name="BudgetPerMinute">Commands a minute that the write budget allowed lately; 0 until it was asked.</param>
public sealed record BulkRateResource(double PerMinute, double BudgetPerMinute);
