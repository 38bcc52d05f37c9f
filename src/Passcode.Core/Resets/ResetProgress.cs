using Passcode.Core.Callbacks;

namespace Passcode.Core.Resets;

/// <summary>What every activity of a reset but the last is given.</summary>
/// <param name="ResetId">The reset.</param>
/// <param name="State">Where its orchestration is.</param>
public sealed record ResetActivityInput(string ResetId, ResetState State);

/// <summary>What an activity of a reset found out: either the phase to go on with, or how the reset ends.</summary>
/// <param name="Phase">The phase to enter; the same again means "wait and repeat". Without meaning when the reset ends.</param>
/// <param name="ResumeAt">When to enter it; null for now.</param>
/// <param name="Command">The command, from the activity that issued it.</param>
/// <param name="Outcome">How the reset ends; null when it goes on.</param>
/// <param name="Deliveries">The callback deliveries to start.</param>
/// <param name="Absence">That Graph did not find the device.</param>
/// <param name="CheckIns">The device's contact with Intune, when the activity learned of it.</param>
/// <param name="WipeReads">How many reads in a row found that the device is being wiped.</param>
public sealed record ResetProgress(
    ResetPhase Phase = ResetPhase.CheckEligibility,
    DateTimeOffset? ResumeAt = null,
    IssuedCommand? Command = null,
    ResetOutcome? Outcome = null,
    IReadOnlyList<CallbackDelivery>? Deliveries = null,
    DeviceAbsence? Absence = null,
    CheckIns? CheckIns = null,
    int WipeReads = 0)
{
    /// <summary>Enter a phase, now or at a time.</summary>
    public static ResetProgress Enter(ResetPhase phase, DateTimeOffset? at = null, IssuedCommand? command = null) => new(phase, at, command);

    /// <summary>Enter <see cref="ResetPhase.IssueCommand"/> at a time, or at the deadline if that is earlier.</summary>
    public static ResetProgress IssueAgain(PasscodeReset reset, DateTimeOffset at) => new(ResetPhase.IssueCommand, reset.NotAfterDeadline(at));

    /// <summary>End the reset.</summary>
    /// <param name="outcome">How.</param>
    /// <param name="attempt">The attempt that the activity knows of; null for none.</param>
    public static ResetProgress End(ResetOutcome outcome, IssueAttempt? attempt = null) =>
        new(Outcome: attempt is null ? outcome : outcome with { Attempt = attempt.Number });
}

/// <summary>What the orchestration of a reset carries from one execution to the next. Everything else is in the record.</summary>
/// <param name="Phase">Where it is.</param>
/// <param name="Visits">How often the phase was entered in a row, from 0; the pauses grow with it.</param>
/// <param name="Command">The command, once Intune accepted it.</param>
/// <param name="Absence">That Graph did not find the device; null when the latest read found it.</param>
/// <param name="CheckIns">The device's contact with Intune since the command, as it was recorded last; null before that.</param>
/// <param name="WipeReads">How many reads in a row found that the device is being wiped.</param>
public sealed record ResetState(
    ResetPhase Phase = ResetPhase.CheckEligibility,
    int Visits = 0,
    IssuedCommand? Command = null,
    DeviceAbsence? Absence = null,
    CheckIns? CheckIns = null,
    int WipeReads = 0)
{
    /// <summary>The state after an activity said where to go.</summary>
    public ResetState Enter(ResetProgress progress) =>
        new(progress.Phase, progress.Phase == Phase ? Visits + 1 : 0, progress.Command ?? Command, progress.Absence, progress.CheckIns ?? CheckIns, progress.WipeReads);
}

/// <summary>Where the orchestration of a reset is.</summary>
public enum ResetPhase
{
    /// <summary>Find the device, lock it, check it, ask policy.</summary>
    CheckEligibility,

    /// <summary>Wait for the approval that policy asked for.</summary>
    WaitForApproval,

    /// <summary>Issue the command exactly once.</summary>
    IssueCommand,

    /// <summary>Poll the device action state until the device confirms.</summary>
    PollDeviceActionState,
}
