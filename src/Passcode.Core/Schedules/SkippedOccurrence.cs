namespace Passcode.Core.Schedules;

/// <summary>A time at which a schedule did not start. It is not made up for.</summary>
public sealed record SkippedOccurrence(DateTimeOffset At, SkipReason Reason);
