namespace Passcode.Core.Schedules;

/// <summary>An occurrence at which a schedule did not start. Missed occurrences are skipped, not run late.</summary>
public sealed record SkippedOccurrence(DateTimeOffset At, SkipReason Reason);
