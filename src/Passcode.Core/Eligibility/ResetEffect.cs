namespace Passcode.Core.Eligibility;

/// <summary>What a reset does to a device.</summary>
public enum ResetEffect
{
    /// <summary>Apple: the passcode is gone and there is nothing to hand over; the device asks for a new one if a policy requires it.</summary>
    PasscodeRemoved,

    /// <summary>Android: a temporary passcode for the device exists for seven days.</summary>
    NewDevicePasscode,

    /// <summary>Android: a temporary passcode for the work profile exists for seven days.</summary>
    NewWorkProfilePasscode,
}
