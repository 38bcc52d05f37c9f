using Passcode.GraphSimulator.Actions;

namespace Passcode.GraphSimulator.Devices;

/// <summary>The behaviour of a device.</summary>
/// <param name="ConfirmAfter">The time from the reset, or from coming online, to the confirmation.</param>
/// <param name="Offline">The device never comes online, so resets stay pending.</param>
/// <param name="Outcome">The state that a supported device reports.</param>
/// <param name="ErrorCode">The error code for <see cref="ActionState.Failed"/>.</param>
/// <param name="ResetTokenActive">Whether the user of a personally-owned work profile has activated the reset token. If false, the device
/// reports <c>notSupported</c>.</param>
/// <param name="ManagementState">The management state. With any value except <c>managed</c>, resets stay pending, because a wipe or retire
/// takes precedence.</param>
/// <param name="AppearsAfter">The time from the reset to its first appearance in <c>deviceActionResults</c>.</param>
/// <param name="Swallows">Graph returns 204 and no action is created (microsoft-graph-docs-contrib issue 3431).</param>
/// <param name="Removed">The device was deleted; Graph returns 404.</param>
internal sealed record DeviceBehaviour(
    TimeSpan ConfirmAfter,
    bool Offline = false,
    ActionState Outcome = ActionState.Done,
    int ErrorCode = 0,
    bool ResetTokenActive = true,
    string ManagementState = "managed",
    TimeSpan AppearsAfter = default,
    bool Swallows = false,
    bool Removed = false);
