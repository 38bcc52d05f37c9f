using System.Text.Json;
using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Devices;

namespace Passcode.GraphSimulator.Inspection;

/// <summary>A change to the behaviour of a device. Properties that are not set keep their value. Resets that are due are completed first
/// and do not change.</summary>
public sealed record DeviceChange(
    double? ConfirmAfterSeconds = null,
    bool? Offline = null,
    ActionState? Outcome = null,
    int? ErrorCode = null,
    bool? ResetTokenActive = null,
    string? ManagementState = null,
    double? AppearsAfterSeconds = null,
    bool? Swallows = null,
    bool? Removed = null,
    DateTimeOffset? LastSyncDateTime = null,
    bool? IsSharedDevice = null,
    double? ConfirmAfterSyncSeconds = null,
    IReadOnlyDictionary<string, JsonElement>? Properties = null,
    IReadOnlyDictionary<string, JsonElement>? ListedProperties = null)
{
    internal DeviceBehaviour ApplyTo(DeviceBehaviour was) => new(
        ConfirmAfterSeconds is { } confirm ? TimeSpan.FromSeconds(confirm) : was.ConfirmAfter,
        Offline ?? was.Offline,
        Outcome ?? was.Outcome,
        ErrorCode ?? was.ErrorCode,
        ResetTokenActive ?? was.ResetTokenActive,
        ManagementState ?? was.ManagementState,
        AppearsAfterSeconds is { } appear ? TimeSpan.FromSeconds(appear) : was.AppearsAfter,
        Swallows ?? was.Swallows,
        Removed ?? was.Removed,
        IsSharedDevice ?? was.IsSharedDevice,
        ConfirmAfterSyncSeconds is { } sync ? TimeSpan.FromSeconds(sync) : was.ConfirmAfterSync,
        Properties ?? was.Properties,
        ListedProperties ?? was.ListedProperties);
}
