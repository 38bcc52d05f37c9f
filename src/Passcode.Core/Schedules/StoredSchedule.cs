namespace Passcode.Core.Schedules;

/// <summary>A schedule's state with the version under which it is stored.</summary>
public sealed record StoredSchedule(ScheduleState State, string Version);
