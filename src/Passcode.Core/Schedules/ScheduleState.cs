namespace Passcode.Core.Schedules;

/// <summary>How far a schedule has come.</summary>
/// <param name="Name">The schedule.</param>
/// <param name="DoneUntil">Its times up to this are dealt with.</param>
/// <param name="Starting">The time whose run is being started: whoever finds it finishes it before anything else.</param>
/// <param name="LastRun">The latest start.</param>
/// <param name="LastMissed">The latest time at which it did not start.</param>
public sealed record ScheduleState(
    string Name, DateTimeOffset DoneUntil, DateTimeOffset? Starting = null, StartedTick? LastRun = null, SkippedOccurrence? LastMissed = null);
