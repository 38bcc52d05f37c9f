using Passcode.Core.Schedules;

namespace Passcode.Api.Schedules;

/// <summary>A time at which a schedule did not start. It is not made up for.</summary>
/// <param name="At">The time.</param>
/// <param name="Reason">Why.</param>
public sealed record MissedResource(DateTimeOffset At, SkipReason Reason);
