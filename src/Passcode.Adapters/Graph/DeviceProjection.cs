using System.Text.Json;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>The properties that are read from the beta <c>managedDevice</c>. The passcode of an action is not among them, so it never
/// becomes a string.</summary>
internal static class DeviceProjection
{
    /// <summary>The property with the name of the device category.</summary>
    public const string Category = "deviceCategoryDisplayName";

    /// <summary>The $select of lists.</summary>
    public const string ListFields =
        "id,deviceName,operatingSystem,osVersion,deviceType,deviceEnrollmentType,managementAgent,managementState,managedDeviceOwnerType,"
        + "serialNumber,imei,azureADDeviceId,userId,userPrincipalName,lastSyncDateTime," + Category;

    /// <summary>What one device is asked for to tell its kind. Its hardware comes only so: by id, and with a $select.</summary>
    public const string KindFields = ListFields + ",hardwareInformation";

    /// <summary>What one device is asked for. Its actions, too, come only so.</summary>
    public const string DeviceFields = KindFields + ",deviceActionResults";

    /// <summary>Returns a device; null if it has no ID.</summary>
    public static ManagedDevice? Device(JsonElement json) => json.Text("id") is not { } id ? null : new ManagedDevice
    {
        Id = id,
        DeviceName = json.Shown("deviceName"),
        OperatingSystem = json.Shown("operatingSystem"),
        OsVersion = json.Shown("osVersion"),
        DeviceType = json.Shown("deviceType"),
        EnrollmentType = json.Shown("deviceEnrollmentType"),
        ManagementAgent = json.Shown("managementAgent"),
        ManagementState = json.Shown("managementState"),
        OwnerType = json.Shown("managedDeviceOwnerType"),
        Category = json.Shown(Category),
        SerialNumber = json.Shown("serialNumber"),
        Imei = json.Shown("imei"),
        EntraDeviceId = json.Shown("azureADDeviceId"),
        UserId = json.Shown("userId"),
        UserPrincipalName = json.Shown("userPrincipalName"),
        LastSyncAt = json.Time("lastSyncDateTime"),
        IsShared = json.Child("hardwareInformation")?.Flag("isSharedDevice"),
        ResetActions = [.. Resets(json).Select(Action)],
    };

    /// <summary>The device that was asked for by its id; null for any other.</summary>
    public static ManagedDevice? Device(JsonElement json, string id) =>
        Device(json) is { } device && string.Equals(device.Id, id, StringComparison.OrdinalIgnoreCase) ? device : null;

    /// <summary>The devices of a list.</summary>
    public static IEnumerable<ManagedDevice> Devices(JsonElement page) => page.Objects("value").Select(Device).OfType<ManagedDevice>();

    /// <summary>Returns the reset-passcode actions of a device.</summary>
    public static IEnumerable<JsonElement> Resets(JsonElement device) => device.Objects("deviceActionResults").Where(IsReset);

    // The action name of a passcode reset is not documented, and the models of Kiota drop values that they do not know, so both names are
    // accepted.
    private static bool IsReset(JsonElement action) =>
        action.Text("@odata.type")?.EndsWith("resetPasscodeActionResult", StringComparison.OrdinalIgnoreCase) == true
        || action.Text("actionName") is { } name && (Is(name, "resetPasscode") || Is(name, "removePasscode"));

    /// <summary>Returns an action. An action without a start time cannot be ours, because only an action newer than our command can be. It
    /// is still returned, with the earliest possible time, because a pending action must prevent a second command.</summary>
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
