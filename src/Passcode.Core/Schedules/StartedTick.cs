namespace Passcode.Core.Schedules;

/// <summary>A time at which a schedule started a run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="At">The schedule's time, not that of the start.</param>
public sealed record StartedTick(string RunId, DateTimeOffset At);
