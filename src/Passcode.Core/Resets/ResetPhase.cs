namespace Passcode.Core.Resets;

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
