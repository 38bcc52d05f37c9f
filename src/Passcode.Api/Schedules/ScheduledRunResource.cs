namespace Passcode.Api.Schedules;

/// <summary>A run that a schedule started.</summary>
/// <param name="Id">The id of the bulk run.</param>
/// <param name="At">The schedule's time for it.</param>
public sealed record ScheduledRunResource(string Id, DateTimeOffset At);
