namespace Passcode.Core.Schedules;

/// <summary>A time at which a schedule did not start. It is not made up for.</summary>
public sealed record MissedTick(DateTimeOffset At, MissedBecause Reason);
