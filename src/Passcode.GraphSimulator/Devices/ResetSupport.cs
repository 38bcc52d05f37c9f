namespace Passcode.GraphSimulator.Devices;

/// <summary>The effect of <c>resetPasscode</c> on a kind of device. The docs specify only for platforms whether Graph rejects an
/// unsupported device with 400 or the device reports the result. The simulator assumes that the device reports unsupported versions and
/// enrollments of a supported platform.</summary>
internal enum ResetSupport
{
    /// <summary>The passcode is removed; there is no new one.</summary>
    PasscodeRemoved,

    /// <summary>A temporary passcode is created for the device or its work profile.</summary>
    NewPasscode,

    /// <summary>The platform supports the action, so Graph accepts it, but the device reports <c>notSupported</c>.</summary>
    RefusedByDevice,

    /// <summary>The platform does not support the action; Graph returns 400.</summary>
    NoSuchAction,
}
