namespace Passcode.Api.Schedules;

/// <summary>Local times of day; a window that ends before it begins crosses midnight.</summary>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends, exclusive.</param>
public sealed record WindowResource(TimeOnly From, TimeOnly To);
