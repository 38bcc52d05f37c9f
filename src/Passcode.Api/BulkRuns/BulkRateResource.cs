namespace Passcode.Api.BulkRuns;

/// <summary>The speed of a bulk run.</summary>
/// <param name="PerMinute">The average number of commands sent per minute since the start.</param>
/// <param name="BudgetPerMinute">The number of commands per minute that the pace currently allows; 0 until the first command.</param>
public sealed record BulkRateResource(double PerMinute, double BudgetPerMinute);
