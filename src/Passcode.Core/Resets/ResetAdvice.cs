using Passcode.Core.Devices;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>
/// What an agent should know or do now. While a reset has not ended, that is what it waits for and what helps; never an outcome that it may not have.
/// </summary>
public static class ResetAdvice
{
    private const string Checking = "The device is being checked. No command has been sent.";
    private const string AwaitingApproval = "The reset waits for an approval. Another person decides on it before the deadline.";
    private const string Stopped = "The emergency stop holds all commands. The command is sent when the stop is lifted, if that is before the deadline.";
    private const string Sending = "The command is being sent to Intune.";
    private const string Unconfirmed = "Intune did not confirm that it took the command. The device is checked before the command is sent again.";

    // "must be connected to Wi-Fi or cellular": a restarted iPhone or iPad joins no known Wi-Fi before its first unlock (Apple Platform Security, Data Protection).
    private const string Apple = "Intune has the command. Switch the device on and connect it to a network. After a restart it joins no known Wi-Fi before "
        + "it is unlocked: use mobile data or a network adapter, and do not restart it again.";

    private const string Android = "Intune has the command. Switch the device and its work profile on, and connect it to a network.";

    /// <summary>The advice for the reset as it is now; null when there is nothing to say.</summary>
    public static string? Of(PasscodeReset reset)
    {
        ArgumentNullException.ThrowIfNull(reset);
        return reset switch
        {
            { Status: var status } when status.IsTerminal() => reset.Advice,
            { LastEvent.Type: TimelineEventType.Stopped } => Stopped,
            { Status: ResetStatus.AwaitingApproval } => AwaitingApproval,
            { Status: ResetStatus.Pending, Device.Platform: DevicePlatform.Android } => Android,
            { Status: ResetStatus.Pending } => Apple,
            { LastEvent.Type: TimelineEventType.IssueUnconfirmed } => Unconfirmed,
            { Status: ResetStatus.Issuing } => Sending,
            _ => Checking,
        };
    }
}
