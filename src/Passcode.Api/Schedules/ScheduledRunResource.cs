namespace Passcode.Api.Schedules;

/// <summary>A bulk run that a schedule started.</summary>
/// <param name="Id">The ID of the bulk run.</param>
/// <param name="At">The time of the occurrence.</param>
public sealed record ScheduledRunResource(string Id, DateTimeOffset At);
