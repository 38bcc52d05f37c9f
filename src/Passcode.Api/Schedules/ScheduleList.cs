namespace Passcode.Api.Schedules;

/// <summary>The schedules.</summary>
/// <param name="Value">The schedules, sorted by name.</param>
/// <param name="NextLink">Always null, because all schedules are on one page.</param>
public sealed record ScheduleList(IReadOnlyList<ScheduleResource> Value, string? NextLink);
