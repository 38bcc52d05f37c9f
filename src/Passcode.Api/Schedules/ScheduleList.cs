namespace Passcode.Api.Schedules;

/// <summary>The schedules.</summary>
/// <param name="Value">All of them, by name.</param>
/// <param name="NextLink">Always null: there is one page.</param>
public sealed record ScheduleList(IReadOnlyList<ScheduleResource> Value, string? NextLink);
