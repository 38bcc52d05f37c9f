using Passcode.Core.Records;

namespace Passcode.Core.Schedules;

/// <summary>Where it is recorded how far schedules have come.</summary>
public interface ISchedules
{
    /// <summary>Reads the state of a schedule; null when it has none yet.</summary>
    Task<Versioned<ScheduleState>?> Find(string name, CancellationToken cancellationToken);

    /// <summary>Writes the state of a schedule.</summary>
    /// <param name="state">The state.</param>
    /// <param name="version">The version it was read under; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the wait; the write may already be committed.</param>
    /// <returns>What is stored now; null when somebody else wrote since it was read, and nothing was changed.</returns>
    Task<Versioned<ScheduleState>?> TrySave(ScheduleState state, string? version, CancellationToken cancellationToken);
}

/// <summary>How far a schedule has come.</summary>
/// <param name="Name">The schedule.</param>
/// <param name="DoneUntil">Its times up to this are dealt with.</param>
/// <param name="Starting">The time whose run is being started: whoever finds it finishes it before anything else.</param>
/// <param name="LastRun">The latest start.</param>
/// <param name="LastMissed">The latest time at which it did not start.</param>
public sealed record ScheduleState(
    string Name, DateTimeOffset DoneUntil, DateTimeOffset? Starting = null, StartedTick? LastRun = null, SkippedOccurrence? LastMissed = null);

/// <summary>A time at which a schedule started a run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="At">The schedule's time, not that of the start.</param>
public sealed record StartedTick(string RunId, DateTimeOffset At);

/// <summary>An occurrence at which a schedule did not start. Missed occurrences are skipped, not run late.</summary>
public sealed record SkippedOccurrence(DateTimeOffset At, SkipReason Reason);

/// <summary>Why a schedule did not start at one of its times.</summary>
public enum SkipReason
{
    /// <summary>Nobody was there to start it until too long after its time.</summary>
    TooLate,

    /// <summary>The time is outside the schedule's window.</summary>
    OutsideWindow,

    /// <summary>The schedule's run before has not ended.</summary>
    PreviousRunUnfinished,

    /// <summary>Another run of the same selection has not ended.</summary>
    OtherRunOverlaps,

    /// <summary>The schedule's settings were changed while it was being started.</summary>
    SettingsChanged,

    /// <summary>Its list has more devices than a run may have.</summary>
    TooLarge,
}
