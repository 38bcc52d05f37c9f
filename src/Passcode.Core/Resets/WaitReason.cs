using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>What a reset that has not ended waits for. Stable on the wire. The advice says what helps, never an outcome that the reset may not have.</summary>
public enum WaitReason
{
    /// <summary>The check of the device.</summary>
    [Advice("The device is being checked. No command has been sent.")]
    Check,

    /// <summary>That Graph takes the command: its limits are in use, or it did not take the command yet.</summary>
    [Advice("The device was checked. The command is sent as soon as Microsoft Graph accepts it. Nothing needs to be done.")]
    GraphLimits,

    [Advice("The reset waits for an approval. Another person decides on it before the deadline.")]
    Approval,

    /// <summary>The end of the emergency stop.</summary>
    [Advice("The emergency stop holds all commands. The command is sent when the stop is lifted, if that is before the deadline.")]
    EmergencyStop,

    /// <summary>The answer to the command.</summary>
    [Advice("The command is being sent to Intune.")]
    Send,

    /// <summary>The proof whether the command was executed.</summary>
    [Advice("Intune did not confirm that it took the command. The device is checked before the command is sent again.")]
    SendUnconfirmed,

    // A restarted iPhone or iPad joins no known Wi-Fi before its first unlock: Apple Platform Security, Data Protection.

    /// <summary>The confirmation of an iPhone.</summary>
    [Advice("The command was sent to Intune. Switch the iPhone on and connect it to a network. After a restart it joins no known Wi-Fi before it is unlocked: "
        + "use mobile data or a network adapter, and do not restart it again.")]
    IPhone,

    /// <summary>The confirmation of an iPad.</summary>
    [Advice("The command was sent to Intune. Switch the iPad on and connect it to a network. After a restart it joins no known Wi-Fi before it is unlocked: "
        + "use mobile data or a network adapter, and do not restart it again. A permanently disabled iPad ignores the command.")]
    IPad,

    /// <summary>The confirmation of an Android work profile.</summary>
    [Advice("The command was sent to Intune. Switch the device and its work profile on, and connect it to a network: a work profile that is switched off receives no "
        + "command. The user must also have accepted the prompt to activate the reset token; without it, the device refuses.")]
    WorkProfile,

    /// <summary>The confirmation of any other device.</summary>
    [Advice("The command was sent to Intune. Switch the device on and connect it to a network.")]
    Device,

    /// <summary>The confirmation of a device that has contacted Intune since the command was sent.</summary>
    [Advice("The device has contacted Intune since the command was sent, but has not confirmed it. Keep it switched on and connected. A work profile that is "
        + "switched off and a permanently disabled iPad do not carry out commands.")]
    CheckedIn,

    /// <summary>The confirmation of a command of which Intune shows nothing on the device, although an executed command shows long since.</summary>
    [Advice("Intune shows no passcode reset on the device, although the command was sent. It is unknown whether Intune took it. Check the device actions in Intune.")]
    NotShown,
}

/// <summary>Tells what a reset waits for.</summary>
public static class WaitReasonExtensions
{
    /// <summary>What the reset waits for; null when it has ended.</summary>
    public static WaitReason? WaitsFor(this PasscodeReset reset)
    {
        return reset switch
        {
            { Status: var status } when status.IsTerminal() => null,
            { LastEvent.Type: TimelineEventType.Stopped, MayHaveBeenIssued: true } => WaitReason.SendUnconfirmed,
            { LastEvent.Type: TimelineEventType.Stopped } => WaitReason.EmergencyStop,
            { Status: ResetStatus.AwaitingApproval, Approval: not { IsApproved: true } } => WaitReason.Approval,
            { Status: ResetStatus.Pending, CheckIns.IsActionMissing: true } => WaitReason.NotShown,
            { Status: ResetStatus.Pending, CheckIns.LastSyncAt: not null } => WaitReason.CheckedIn,
            { Status: ResetStatus.Pending, Device.Enrollment: EnrollmentKind.PersonalWorkProfile or EnrollmentKind.CorporateWorkProfile } => WaitReason.WorkProfile,
            { Status: ResetStatus.Pending, Device.Platform: DevicePlatform.Ios } => WaitReason.IPhone,
            { Status: ResetStatus.Pending, Device.Platform: DevicePlatform.IpadOs } => WaitReason.IPad,
            { Status: ResetStatus.Pending } => WaitReason.Device,
            { LastEvent.Type: TimelineEventType.IssueUnconfirmed } => WaitReason.SendUnconfirmed,
            { LastEvent.Type: TimelineEventType.Checked or TimelineEventType.NotExecuted } => WaitReason.GraphLimits,
            { Status: ResetStatus.Issuing } => WaitReason.Send,
            _ => WaitReason.Check,
        };
    }
}
