using Passcode.Core.Schedules;

namespace Passcode.Api.Schedules;

/// <summary>An occurrence at which a schedule did not start. Missed occurrences are skipped, not run late.</summary>
/// <param name="At">The time.</param>
/// <param name="Reason">Why.</param>
public sealed record MissedResource(DateTimeOffset At, SkipReason Reason);
