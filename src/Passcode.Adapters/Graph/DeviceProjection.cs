using System.Text.Json;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>
/// What is read of Graph's beta <c>managedDevice</c>. Nothing here names the passcode of an action, so it is never made a string.
/// </summary>
internal static class DeviceProjection
{
    /// <summary>The name of a device's category.</summary>
    public const string Category = "deviceCategoryDisplayName";

    /// <summary>What lists are asked for.</summary>
    public const string ListFields =
        "id,deviceName,operatingSystem,osVersion,deviceType,deviceEnrollmentType,managementAgent,managementState,managedDeviceOwnerType,"
        + "serialNumber,imei,azureADDeviceId,userId,userPrincipalName,lastSyncDateTime";

    /// <summary>What one device is asked for to tell its kind. Its hardware comes only so: by id, and with a $select.</summary>
    public const string KindFields = ListFields + ",hardwareInformation";

    /// <summary>What one device is asked for. Its actions, too, come only so.</summary>
    public const string DeviceFields = KindFields + ",deviceActionResults";

    /// <summary>A device; null without an id.</summary>
    public static ManagedDevice? Device(JsonElement json) => json.Text("id") is not { } id ? null : new ManagedDevice
    {
        Id = id,
        DeviceName = json.Text("deviceName"),
        OperatingSystem = json.Text("operatingSystem"),
        OsVersion = json.Text("osVersion"),
        DeviceType = json.Text("deviceType"),
        EnrollmentType = json.Text("deviceEnrollmentType"),
        ManagementAgent = json.Text("managementAgent"),
        ManagementState = json.Text("managementState"),
        OwnerType = json.Text("managedDeviceOwnerType"),
        SerialNumber = json.Text("serialNumber"),
        Imei = json.Text("imei"),
        EntraDeviceId = json.Text("azureADDeviceId"),
        UserId = json.Text("userId"),
        UserPrincipalName = json.Text("userPrincipalName"),
        LastSyncAt = json.Time("lastSyncDateTime"),
        IsShared = json.Child("hardwareInformation")?.Flag("isSharedDevice"),
        ResetActions = [.. Resets(json).Select(Action)],
    };

    /// <summary>The device that was asked for by its id; null for any other.</summary>
    public static ManagedDevice? Device(JsonElement json, string id) =>
        Device(json) is { } device && string.Equals(device.Id, id, StringComparison.OrdinalIgnoreCase) ? device : null;

    /// <summary>The devices of a list.</summary>
    public static IEnumerable<ManagedDevice> Devices(JsonElement page) => page.Objects("value").Select(Device).OfType<ManagedDevice>();

    /// <summary>The reset-passcode actions of a device.</summary>
    public static IEnumerable<JsonElement> Resets(JsonElement device) => device.Objects("deviceActionResults").Where(IsReset);

    // The action's name for a passcode reset is documented nowhere, and Kiota's models lose what they do not know: either will do.
    private static bool IsReset(JsonElement action) =>
        action.Text("@odata.type")?.EndsWith("resetPasscodeActionResult", StringComparison.OrdinalIgnoreCase) == true
        || action.Text("actionName") is { } name && (Is(name, "resetPasscode") || Is(name, "removePasscode"));

    /// <summary>
    /// An action. Without a start it cannot be ours, as only a newer one than our send can be; but one that waits must still be seen, or a
    /// second command would be sent to a device that has not carried out the first. So it is kept, as older than every other.
    /// </summary>
    public static ResetAction Action(JsonElement action) => new(
        State(action.Text("actionState")),
        action.Time("startDateTime") ?? DateTimeOffset.MinValue,
        action.Time("lastUpdatedDateTime"),
        action.Number("errorCode"));

    private static ActionState State(string? text) =>
        text is not null && char.IsAsciiLetter(text[0]) && Enum.TryParse<ActionState>(text, ignoreCase: true, out var state)
            ? state
            : ActionState.Unknown;

    private static bool Is(string text, string value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);
}
