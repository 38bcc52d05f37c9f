using Passcode.Core.Devices;
using Passcode.Core.Eligibility;

namespace Passcode.Core.Statistics;

/// <summary>How the reset of one device ended, of a single reset or of a device of a bulk run.</summary>
/// <param name="Status">The final state.</param>
/// <param name="ReasonCode">Why; null when it completed.</param>
/// <param name="Platform">The platform of the device.</param>
/// <param name="TimeToConfirm">From the command to the confirmation; null when the device did not confirm.</param>
/// <param name="Late">Whether the device confirmed after the reset had ended.</param>
public sealed record Outcome(OutcomeStatus Status, ReasonCode? ReasonCode, DevicePlatform Platform, TimeSpan? TimeToConfirm, bool Late);

/// <summary>The final states of single resets and of devices of bulk runs.</summary>
public enum OutcomeStatus
{
    /// <summary>The device confirmed.</summary>
    Completed,

    /// <summary>The device, Intune or Graph reported a failure.</summary>
    Failed,

    /// <summary>The device cannot do it.</summary>
    NotSupported,

    /// <summary>Refused before anything was sent.</summary>
    Ineligible,

    /// <summary>An approver rejected it.</summary>
    Rejected,

    Cancelled,

    /// <summary>The time was over before the command was sent or confirmed.</summary>
    Expired,
}
