namespace Passcode.Core.Resets;

/// <summary>Where the workflow of a reset is.</summary>
public enum ResetPhase
{
    /// <summary>Find the device, hold it, judge it, wait for approval where policy asks for it.</summary>
    Prepare,

    /// <summary>Send the command exactly once.</summary>
    Issue,

    /// <summary>Watch the device until it confirms.</summary>
    Watch,
}
