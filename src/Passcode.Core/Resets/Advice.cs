namespace Passcode.Core.Resets;

/// <summary>What an agent should do next, one text for every <see cref="ReasonCode"/>.</summary>
public static class Advice
{
    /// <summary>The advice for a reason.</summary>
    public static string For(ReasonCode reason) => reason switch
    {
        ReasonCode.DeviceNotFound =>
            "No device in Intune matches. Check the spelling, or ask again by serial number or Intune device id.",
        ReasonCode.AmbiguousDevice =>
            "More than one device matches. Find the right one with GET /api/devices and ask again by its Intune device id.",
        ReasonCode.NotSupportedByPlatform =>
            "Intune offers no passcode reset for this kind of device.",
        ReasonCode.UnknownDeviceKind =>
            "Passcode does not know this kind of device and never guesses. Check its platform and enrollment type in the Intune admin center.",
        ReasonCode.UnknownOsVersion =>
            "Support depends on the version, and Intune reports none that can be read. Sync the device and ask again.",
        ReasonCode.NotManagedByIntune =>
            "Another system manages this device. Reset the passcode there.",
        ReasonCode.NotInManagedState =>
            "A retire, wipe or delete takes precedence on this device. Cancel it in Intune, or wait for its end.",
        ReasonCode.StaleSync =>
            "The device has been silent for too long to act on a command. Bring it online, sync it and ask again.",
        ReasonCode.ResetInProgress =>
            "Another reset of this device is under way. Wait for it to end.",
        ReasonCode.ActionAlreadyPending =>
            "A reset made elsewhere already waits on this device. Bring the device online, and look under device actions in Intune.",
        ReasonCode.NotSupportedByDevice =>
            "The device reports that it cannot reset its passcode. Check that a policy requires a passcode on it.",
        ReasonCode.ResetTokenNotActive =>
            "The user must first set a work profile passcode, then accept the prompt that allows resets. Then ask again.",
        ReasonCode.WrongUnlockToken =>
            "Intune may hold the wrong unlock token, which it cannot renew. Only a wipe gives access to the device again.",
        ReasonCode.DeviceReportedFailure =>
            "The device reported a failure. Check that a passcode policy applies to it, sync it and ask again.",
        ReasonCode.CancelledInIntune =>
            "Somebody cancelled the action in Intune. Ask again if the passcode is still to be reset.",
        ReasonCode.SupersededByWipe =>
            "A retire, wipe or delete was issued after the reset and takes precedence. No passcode will be reset.",
        ReasonCode.DeviceRemoved =>
            "The device is no longer in Intune.",
        ReasonCode.NotConfirmedInTime =>
            "The device did not answer in time. Bring it online: a confirmation within seven days still completes this reset.",
        ReasonCode.NotIssuedInTime =>
            "Nothing was sent to the device. Check that Microsoft Graph is reachable and not throttled, then ask again.",
        ReasonCode.IssueUnconfirmed =>
            "The command may or may not have reached Intune. Look under device actions in Intune before asking again.",
        ReasonCode.CancelledByRequest =>
            "Cancelled before anything was sent to the device.",
        ReasonCode.GraphUnauthorized =>
            "Graph does not accept the application's token. Check the credential under Passcode:Graph.",
        ReasonCode.GraphPermissionMissing =>
            "Grant the application DeviceManagementManagedDevices.PrivilegedOperations.All and .Read.All. On a managed identity it may take hours to apply.",
        ReasonCode.IntuneApprovalRequired =>
            "Intune's Multi Admin Approval covers this action. An Intune administrator must approve it, or exempt the application.",
        ReasonCode.GraphRejected =>
            "Graph refused the command. The timeline has its words.",
        ReasonCode.ProtectedDevice =>
            "The device belongs to a protected group whose passcodes are not reset here. Turn to the administrators of Intune.",
        ReasonCode.PersonalDeviceRefused =>
            "Policy does not allow resets of devices that are not the company's. Correct the ownership in Intune if it is wrong there.",
        ReasonCode.RequesterLimitReached =>
            "You have asked for as many resets as policy allows for now. Ask again later, or have a colleague ask.",
        ReasonCode.PolicyUnreadable =>
            "Nothing was sent, because a protected group could not be read. Check Passcode:Policy:ProtectedGroups and the application's Graph roles.",
        ReasonCode.EmergencyStop =>
            "Nothing was sent, because the emergency stop was active until the deadline. Ask again once it is lifted.",
        ReasonCode.ApprovalRejected =>
            "An approver said no. The timeline has the approver's words.",
        ReasonCode.ApprovalExpired =>
            "Nobody decided in time, and nothing was sent. Tell an approver and ask again.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without advice."),
    };
}
