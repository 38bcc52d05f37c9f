using Passcode.Core.Schedules;

namespace Passcode.Api.Schedules;

/// <summary>A skipped occurrence of a schedule. Skipped occurrences are not run late.</summary>
/// <param name="At">The time of the occurrence.</param>
/// <param name="Reason">The reason why it was skipped.</param>
public sealed record MissedResource(DateTimeOffset At, SkipReason Reason);
