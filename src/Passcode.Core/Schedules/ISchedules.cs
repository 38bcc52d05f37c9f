namespace Passcode.Core.Schedules;

/// <summary>Where it is recorded how far schedules have come.</summary>
public interface ISchedules
{
    /// <summary>Reads the state of a schedule; null when it has none yet.</summary>
    Task<StoredSchedule?> Find(string name, CancellationToken cancellationToken);

    /// <summary>Writes the state of a schedule.</summary>
    /// <param name="state">The state.</param>
    /// <param name="version">The version it was read under; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the wait; the write may already be committed.</param>
    /// <returns>What is stored now; null when somebody else wrote since it was read, and nothing was changed.</returns>
    Task<StoredSchedule?> TrySave(ScheduleState state, string? version, CancellationToken cancellationToken);
}
