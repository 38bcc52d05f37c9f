namespace Passcode.GraphSimulator.Devices;

/// <summary>
/// What <c>resetPasscode</c> does to a kind of device. Whether Graph refuses an unsupported device with 400 or lets the device answer is
/// documented for platforms only; unsupported versions and enrollments of a supported platform are taken to be the device's to refuse.
/// </summary>
internal enum ResetSupport
{
    /// <summary>The passcode is gone; there is no new one.</summary>
    PasscodeRemoved,

    /// <summary>A temporary passcode for the device, or for its work profile.</summary>
    NewPasscode,

    /// <summary>The platform has the action, so Graph accepts it, but the device answers <c>notSupported</c>.</summary>
    RefusedByDevice,

    /// <summary>The platform has no such action: 400.</summary>
    NoSuchAction,
}
