namespace Passcode.Api.Schedules;

/// <summary>A daily time window in local time. A window whose end is before its start crosses midnight.</summary>
/// <param name="From">The start of the window.</param>
/// <param name="To">The end of the window, exclusive.</param>
public sealed record WindowResource(TimeOnly From, TimeOnly To);
