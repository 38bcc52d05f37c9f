using System.Reflection;

namespace Passcode.Core.Eligibility;

/// <summary>Why a device is not eligible, or why a reset ended as it did. Stable on the wire.</summary>
public enum ReasonCode
{
    /// <summary>No managed device matches what the caller gave.</summary>
    [Advice("No managed device matches. Check the spelling, or search by serial number or Intune device ID.")]
    DeviceNotFound,

    /// <summary>More than one managed device matches.</summary>
    [Advice("More than one device matches. Search for the device and submit its Intune device ID.")]
    AmbiguousDevice,

    /// <summary>The support matrix denies a reset for this type of device.</summary>
    [Advice("Intune does not support a passcode reset for this type of device.")]
    NotSupportedByPlatform,

    /// <summary>The edition of the support matrix in use does not know this kind of device.</summary>
    [Advice("The rules in use are those of March 2018, which do not cover this type of device. Contact the administrator of Passcode.")]
    NotInEdition,

    /// <summary>Apple does not allow the command on a Shared iPad.</summary>
    [Advice("This is a Shared iPad, on which Apple does not allow the command. Reset the user's passcode in Apple School Manager or Apple Business Manager.")]
    NotSupportedOnSharedIpad,

    /// <summary>The support matrix has no row for the device.</summary>
    [Advice("The device type is not in the support matrix. Check its platform and enrollment type in the Intune admin center.")]
    UnknownDeviceKind,

    /// <summary>Support depends on the version, and the reported version is missing or invalid.</summary>
    [Advice("Support depends on the OS version, which Intune does not report for this device. Sync the device and try again.")]
    UnknownOsVersion,

    /// <summary>Another system than Intune's MDM manages the device.</summary>
    [Advice("Another system manages this device. Reset the passcode there.")]
    NotManagedByIntune,

    /// <summary>A retire, wipe or delete is pending; Intune would ignore the reset.</summary>
    [Advice("A retire, wipe or delete is pending on this device. Cancel it in Intune, or wait until it completes.")]
    NotInManagedState,

    /// <summary>A retire or wipe of the device failed; Intune may repeat it, and it takes precedence.</summary>
    [Advice("A retire or wipe of this device failed and can still be carried out. Repeat or cancel it in Intune, sync the device and try again.")]
    RetireOrWipeFailed,

    /// <summary>Intune reports the device as unhealthy: its management does not work.</summary>
    [Advice("Intune reports that the management of this device is unhealthy. Sync the device, or enroll it again, and then try again.")]
    DeviceUnhealthy,

    /// <summary>Intune has discovered the device and does not manage it.</summary>
    [Advice("Intune has discovered this device but does not manage it. Enroll the device and try again.")]
    DeviceNotEnrolled,

    /// <summary>The management state is missing or new.</summary>
    [Advice("Intune reports no management state that Passcode knows for this device. Check the device in the Intune admin center.")]
    UnknownManagementState,

    /// <summary>The last sync of the device is older than policy allows.</summary>
    [Advice("The device has not synced for too long. Bring it online, sync it and try again.")]
    StaleSync,

    /// <summary>Another reset of the device is in progress in Passcode.</summary>
    [Advice("Another reset of this device is in progress. Wait until it completes.")]
    ResetInProgress,

    /// <summary>A reset started outside Passcode is pending on the device.</summary>
    [Advice("A reset started outside Passcode is pending on this device. Bring the device online and check its device actions in Intune.")]
    ActionAlreadyPending,

    /// <summary>The device reports that it does not support the action.</summary>
    [Advice("The device reports that it does not support this action. Check that a policy requires a passcode on it.")]
    NotSupportedByDevice,

    /// <summary>Android work profile: the user has not activated the reset token.</summary>
    [Advice("The user must set a work profile passcode and accept the prompt that allows resets. Then try again.")]
    ResetTokenNotActive,

    /// <summary>Apple: the device refused, most often because Intune holds the wrong unlock token.</summary>
    [Advice("Intune may hold an invalid unlock token, which cannot be renewed. Only a wipe restores access to the device.")]
    WrongUnlockToken,

    /// <summary>The device reported another failure.</summary>
    [Advice("The device reported a failure. Check that a passcode policy applies to it, sync it and try again.")]
    DeviceReportedFailure,

    /// <summary>The action was cancelled in Intune.</summary>
    [Advice("The action was cancelled in Intune. Submit a new request if the passcode must still be reset.")]
    CancelledInIntune,

    /// <summary>A retire, wipe or delete came after the reset was issued and takes precedence.</summary>
    [Advice("A retire, wipe or delete was issued after the reset and takes precedence. The passcode will not be reset.")]
    SupersededByWipe,

    /// <summary>The device left Intune.</summary>
    [Advice("The device is no longer in Intune: for ten minutes, Intune did not find it. No command was carried out.")]
    DeviceRemoved,

    /// <summary>The device did not confirm before the deadline.</summary>
    [Advice("The device did not confirm in time. Make sure that it is online: a confirmation within seven days still completes this reset.")]
    NotConfirmedInTime,

    /// <summary>The command could not be issued before the deadline.</summary>
    [Advice("No command was sent to the device. Microsoft Graph was unreachable or throttled. Try again later.")]
    NotIssuedInTime,

    /// <summary>The response to the command was lost, and its execution could not be confirmed before the deadline.</summary>
    [Advice("It is unknown whether the command reached Intune. Check the device actions in Intune before you try again.")]
    IssueUnconfirmed,

    /// <summary>The caller cancelled before the command was issued.</summary>
    [Advice("The reset was cancelled before a command was sent to the device.")]
    CancelledByRequest,

    /// <summary>Another request that came first resets the device, has reset it, or may have.</summary>
    [Advice("Another request resets this device, so no second command was sent. Follow the outcome of that request.")]
    Duplicate,

    /// <summary>Graph does not accept the application's token.</summary>
    [Advice("Microsoft Graph rejected the sign-in of Passcode. Contact the administrator of Passcode.")]
    GraphUnauthorized,

    /// <summary>The application lacks a Graph app role.</summary>
    [Advice("Passcode lacks a Microsoft Graph permission, an Intune role or a license. Contact the administrator of Passcode.")]
    GraphPermissionMissing,

    /// <summary>Intune's Multi Admin Approval intercepted the command.</summary>
    [Advice("Multi Admin Approval in Intune applies to this action. An Intune administrator must approve it or exempt Passcode.")]
    IntuneApprovalRequired,

    /// <summary>Graph refused the command for a reason of its own.</summary>
    [Advice("Microsoft Graph rejected the command. The timeline contains its message.")]
    GraphRejected,

    /// <summary>Graph does not end its list of devices, so that the device cannot be told from others.</summary>
    [Advice("No command was sent, because Microsoft Graph does not end its list of devices. Submit the Intune device ID, or try again later.")]
    GraphListEndless,

    /// <summary>A list of Graph leads to another host, so that the devices on its next page are not known.</summary>
    [Advice("No command was sent, because a list of Microsoft Graph leads to another host, as a proxy can cause. Contact the administrator of Passcode.")]
    GraphListForeign,

    /// <summary>Graph does not give the devices of a member of the selected group.</summary>
    [Advice("The devices of this group member could not be read and are not in the run. Check the member in Intune, then submit its devices.")]
    GroupMemberUnreadable,

    /// <summary>The device, or the person it belongs to, is in a group that the request excludes.</summary>
    [Advice("The device, or its user, is a member of a group that the bulk run excludes.")]
    ExcludedByGroup,

    /// <summary>Policy: the device, or the person it belongs to, is in a protected group whose devices are not reset.</summary>
    [Advice("The device belongs to a protected group. Contact the Intune administrators.")]
    ProtectedDevice,

    /// <summary>Policy: personal devices are not reset.</summary>
    [Advice("Policy does not allow resets of personal devices. Correct the ownership in Intune if it is wrong.")]
    PersonalDeviceRefused,

    /// <summary>Policy: the device is in no scope of the requester.</summary>
    [Advice("You are not allowed to reset this device. Ask a colleague who is responsible for it, or ask an administrator to change your scope.")]
    DeviceOutOfScope,

    /// <summary>Policy: the requester has reached the limit of resets.</summary>
    [Advice("You have reached the limit of resets for now. Try again later, or ask a colleague.")]
    RequesterLimitReached,

    /// <summary>Policy: the members of a protected group cannot be read.</summary>
    [Advice("No command was sent, because a protected group could not be read. Contact the administrator of Passcode.")]
    PolicyUnreadable,

    /// <summary>The emergency stop was active until the reset's deadline.</summary>
    [Advice("No command was sent, because the emergency stop was active until the deadline. Try again when it is lifted.")]
    EmergencyStop,

    /// <summary>An approver rejected the request.</summary>
    [Advice("An approver rejected the request. The timeline contains the comment.")]
    ApprovalRejected,

    /// <summary>Policy asks for an approval that the bulk run does not have: it has changed since the run was approved.</summary>
    [Advice("Policy has changed since the bulk run was approved, and this device now needs an approval of its own. Request its reset again.")]
    PolicyChanged,

    /// <summary>No approver decided before the deadline.</summary>
    [Advice("No approver decided in time, and no command was sent. Inform an approver and try again.")]
    ApprovalExpired,

    /// <summary>Passcode did not write the record of the reset, or somebody changed it.</summary>
    [Advice("The record of this reset was changed by somebody else, so no further command is sent. Check the device actions in Intune, and inform the administrator of Passcode.")]
    RecordNotAuthentic,
}

/// <summary>What an agent should do next, for a reason code or for what a reset waits for; names no routes, settings or documents.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class AdviceAttribute(string text) : Attribute
{
    /// <summary>The advice, in English.</summary>
    public string Text => text;
}

/// <summary>Reads <see cref="AdviceAttribute"/>.</summary>
public static class Advice
{
    /// <summary>The advice for a value of an enum whose members have an <see cref="AdviceAttribute"/>.</summary>
    /// <exception cref="KeyNotFoundException">The value is not a member.</exception>
    public static string For<T>(T reason)
        where T : struct, Enum =>
        Texts<T>.All[reason];

    private static class Texts<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All = Enum.GetValues<T>()
            .ToDictionary(reason => reason, reason => typeof(T).GetField(reason.ToString())!.GetCustomAttribute<AdviceAttribute>()!.Text);
    }
}
