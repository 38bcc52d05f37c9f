using System.Text.Json.Serialization;
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
/// <param name="Runs">The latest starts, newest first.</param>
/// <param name="LastSkipped">The latest time at which it did not start.</param>
/// <param name="Switch">Who disabled or enabled it last; null when nobody did.</param>
public sealed record ScheduleState(
    string Name,
    DateTimeOffset DoneUntil,
    DateTimeOffset? Starting = null,
    IReadOnlyList<StartedTick>? Runs = null,
    SkippedOccurrence? LastSkipped = null,
    ScheduleSwitch? Switch = null)
{
    private const int Kept = 5;

    /// <summary>The latest start; null when there was none.</summary>
    [JsonIgnore]
    public StartedTick? LastRun => Runs is [var last, ..] ? last : null;

    /// <summary>Whether somebody disabled it, whatever the settings say.</summary>
    [JsonIgnore]
    public bool IsDisabled => Switch is { IsDisabled: true };

    /// <summary>With a start more, unless it is known; the oldest are dropped. Ids of runs begin with their time.</summary>
    public ScheduleState With(StartedTick started) => Runs?.Any(run => run.RunId == started.RunId) == true
        ? this
        : this with { Runs = [.. (Runs ?? []).Append(started).OrderByDescending(run => run.RunId, StringComparer.Ordinal).Take(Kept)] };
}

/// <summary>A time at which a schedule started a run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="At">The schedule's time, or that of the request of the person who ran it; not that of the start.</param>
/// <param name="RequestedBy">Who ran it; null when it was due.</param>
public sealed record StartedTick(string RunId, DateTimeOffset At, string? RequestedBy = null);

/// <summary>A change of a schedule by a person or an application.</summary>
/// <param name="Sequence">Changes counted from 1.</param>
/// <param name="IsDisabled">Whether it starts nothing since.</param>
/// <param name="At">When.</param>
/// <param name="By">Who made it so.</param>
/// <param name="Reason">Why.</param>
public sealed record ScheduleSwitch(int Sequence, bool IsDisabled, DateTimeOffset At, string By, string Reason);

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

    /// <summary>Somebody had disabled the schedule.</summary>
    Disabled,
}
