namespace Passcode.Core.Schedules;

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
