using System.Text.Json;
using Passcode.GraphSimulator.Actions;

namespace Passcode.GraphSimulator.Devices;

/// <summary>How a device answers.</summary>
/// <param name="ConfirmAfter">From the reset, or from coming online, to its confirmation.</param>
/// <param name="Offline">Resets stay pending.</param>
/// <param name="Outcome">What the device reports where it can do the reset at all.</param>
/// <param name="ErrorCode">Reported with <see cref="ActionState.Failed"/>.</param>
/// <param name="ResetTokenActive">Whether the user of a personally-owned work profile has allowed resets; without it, <c>notSupported</c>.</param>
/// <param name="ManagementState">Anything but <c>managed</c> keeps resets pending: a wipe or retire takes precedence.</param>
/// <param name="AppearsAfter">From the reset to its first appearance in <c>deviceActionResults</c>.</param>
/// <param name="Swallows">Graph answers 204 and nothing happens (microsoft-graph-docs-contrib issue 3431).</param>
/// <param name="Removed">The device is gone: 404.</param>
/// <param name="IsSharedDevice">Whether it is a Shared iPad.</param>
/// <param name="ConfirmAfterSync">From a request for a sync to the confirmation, if that is earlier; null for a device that does not confirm sooner.</param>
/// <param name="Properties">Properties that are answered, and filtered by, with these values instead of the device's own.</param>
/// <param name="ListedProperties">The same in lists only: some lists have <c>unknown</c> where the device by its id has a value.</param>
internal sealed record DeviceBehaviour(
    TimeSpan ConfirmAfter,
    bool Offline = false,
    ActionState Outcome = ActionState.Done,
    int ErrorCode = 0,
    bool ResetTokenActive = true,
    string ManagementState = "managed",
    TimeSpan AppearsAfter = default,
    bool Swallows = false,
    bool Removed = false,
    bool IsSharedDevice = false,
    TimeSpan? ConfirmAfterSync = null,
    IReadOnlyDictionary<string, JsonElement>? Properties = null,
    IReadOnlyDictionary<string, JsonElement>? ListedProperties = null)
{
    /// <summary>Whether Intune manages the device and nothing takes precedence over its actions.</summary>
    public bool IsManaged => ManagementState is "managed" or "retireCanceled" or "wipeCanceled";

    /// <summary>The value that a property has instead of the device's own; null for its own.</summary>
    public JsonElement? Override(string property, bool single) =>
        !single && ListedProperties?.TryGetValue(property, out var listed) == true ? listed
        : Properties?.TryGetValue(property, out var value) == true ? value
        : null;
}
