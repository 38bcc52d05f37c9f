namespace Passcode.Core.Devices;

/// <summary>The state of a device action (<c>actionState</c> in Graph; the same members in v1.0 and beta).</summary>
public enum ActionState
{
    /// <summary>A state that this version does not know; treated as still under way.</summary>
    Unknown,

    /// <summary>Graph: "Not a valid action state".</summary>
    None,

    /// <summary>Waiting for the device.</summary>
    Pending,

    /// <summary>Cancelled.</summary>
    Canceled,

    /// <summary>Under way on the device.</summary>
    Active,

    /// <summary>The device confirmed it.</summary>
    Done,

    /// <summary>The device or Intune reported a failure.</summary>
    Failed,

    /// <summary>The device cannot do it.</summary>
    NotSupported,
}
