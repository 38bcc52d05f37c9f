namespace Passcode.Core.Resets;

/// <summary>Why a device is not eligible, or why a reset ended as it did. Stable on the wire; <see cref="Advice"/> has a text for each.</summary>
public enum ReasonCode
{
    /// <summary>No managed device matches what the caller gave.</summary>
    DeviceNotFound,

    /// <summary>More than one managed device matches.</summary>
    AmbiguousDevice,

    /// <summary>The support matrix has a row for the device, and the row says no.</summary>
    NotSupportedByPlatform,

    /// <summary>The support matrix has no row for the device.</summary>
    UnknownDeviceKind,

    /// <summary>The row depends on the version, and the device reports none that can be read.</summary>
    UnknownOsVersion,

    /// <summary>Another system than Intune's MDM manages the device.</summary>
    NotManagedByIntune,

    /// <summary>A retire, wipe or delete waits or failed; Intune would ignore the reset.</summary>
    NotInManagedState,

    /// <summary>The device has not spoken to Intune for longer than the policy allows.</summary>
    StaleSync,

    /// <summary>Another reset that Passcode accepted holds the device.</summary>
    ResetInProgress,

    /// <summary>A reset made elsewhere waits on the device.</summary>
    ActionAlreadyPending,

    /// <summary>The device reports that it cannot do it.</summary>
    NotSupportedByDevice,

    /// <summary>Android work profile: the user has not activated the reset token.</summary>
    ResetTokenNotActive,

    /// <summary>Apple: the device refused, most often because Intune holds the wrong unlock token.</summary>
    WrongUnlockToken,

    /// <summary>The device reported another failure.</summary>
    DeviceReportedFailure,

    /// <summary>The action was cancelled in Intune.</summary>
    CancelledInIntune,

    /// <summary>A retire, wipe or delete came after the reset was issued and takes precedence.</summary>
    SupersededByWipe,

    /// <summary>The device left Intune.</summary>
    DeviceRemoved,

    /// <summary>The device did not confirm before the deadline.</summary>
    NotConfirmedInTime,

    /// <summary>The command could not be issued before the deadline.</summary>
    NotIssuedInTime,

    /// <summary>The command's answer was lost, and nothing told before the deadline whether it was executed.</summary>
    IssueUnconfirmed,

    /// <summary>The caller cancelled before the command was issued.</summary>
    CancelledByRequest,

    /// <summary>Graph does not accept the application's token.</summary>
    GraphUnauthorized,

    /// <summary>The application lacks a Graph app role.</summary>
    GraphPermissionMissing,

    /// <summary>Intune's Multi Admin Approval intercepted the command.</summary>
    IntuneApprovalRequired,

    /// <summary>Graph refused the command for a reason of its own.</summary>
    GraphRejected,

    /// <summary>Policy: the device, or the person it belongs to, is in a protected group whose devices are not reset.</summary>
    ProtectedDevice,

    /// <summary>Policy: personal devices are not reset.</summary>
    PersonalDeviceRefused,

    /// <summary>Policy: the person who asks has asked as often as one may.</summary>
    RequesterLimitReached,

    /// <summary>Policy: the members of a protected group cannot be read.</summary>
    PolicyUnreadable,

    /// <summary>The emergency stop was active until the reset's deadline.</summary>
    EmergencyStop,

    /// <summary>An approver said no.</summary>
    ApprovalRejected,

    /// <summary>Nobody decided on the approval in time.</summary>
    ApprovalExpired,
}
