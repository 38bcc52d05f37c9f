using System.Globalization;
using System.Text.Json;
using Passcode.GraphSimulator.Actions;

namespace Passcode.GraphSimulator.Devices;

/// <summary>The properties of managedDevice (v1.0 CSDL of 2026-08, beta SDK of 2026-07). Those that are not related to passcodes have fixed
/// values.</summary>
internal static class DeviceProperties
{
    private static readonly Action<Utf8JsonWriter> EmptyArray = json =>
    {
        json.WriteStartArray();
        json.WriteEndArray();
    };

    private static readonly DeviceProperty[] All =
    [
        new("id", (device, _) => device.Id),
        new("userId", (device, _) => device.User?.ObjectId.ToString() ?? ""),
        new("deviceName", (device, _) => device.Name),
        new("managedDeviceOwnerType", (device, _) => device.Kind.Ownership),
        new("enrolledDateTime", (device, _) => device.EnrolledAt),
        new("lastSyncDateTime", (device, _) => device.LastSync),
        new("operatingSystem", (device, _) => device.Kind.OperatingSystem),
        new("osVersion", (device, _) => device.Kind.OsVersion),
        new("complianceState", (_, _) => "compliant"),
        new("jailBroken", (_, _) => "False"),
        new("managementAgent", (device, view) => view.Member(device.Kind.ManagementAgent)),
        new("managementState", (device, _) => device.Behaviour.ManagementState),
        new("easActivated", (_, _) => false),
        new("easDeviceId", (_, _) => ""),
        new("azureADRegistered", (device, _) => device.EntraDeviceId != Guid.Empty),
        new("azureADDeviceId", (device, _) => device.EntraDeviceId),
        new("deviceEnrollmentType", (device, view) => view.Member(device.Kind.EnrollmentType)),
        new("deviceRegistrationState", (device, _) => device.EntraDeviceId == Guid.Empty ? "notRegistered" : "registered"),
        new("emailAddress", (device, _) => device.User?.UserPrincipalName ?? ""),
        new("deviceCategoryDisplayName", (device, _) => device.Category),
        new("isSupervised", (device, _) => device.Kind.Supervised),
        new("isEncrypted", (_, _) => true),
        new("exchangeAccessState", (_, _) => "none"),
        new("exchangeAccessStateReason", (_, _) => "none"),
        new("userPrincipalName", (device, _) => device.User?.UserPrincipalName ?? ""),
        new("userDisplayName", (device, _) => device.User?.DisplayName ?? ""),
        new("model", (device, _) => device.Kind.Model),
        new("manufacturer", (device, _) => device.Kind.Manufacturer),
        new("imei", (device, _) => device.Imei),
        new("meid", (_, _) => ""),
        new("serialNumber", (device, _) => device.SerialNumber),
        new("phoneNumber", (_, _) => ""),
        new("subscriberCarrier", (_, _) => ""),
        new("wiFiMacAddress", (device, _) => Mac(device)),
        new("androidSecurityPatchLevel", (device, _) => device.Kind.IsAndroid ? "2026-07-01" : ""),
        new("complianceGracePeriodExpirationDateTime", (_, _) => DeviceView.Never),
        new("managementCertificateExpirationDate", (device, _) => device.EnrolledAt.AddYears(1)),
        new("requireUserEnrollmentApproval", (device, _) => device.Kind.IsApple ? device.Kind.EnrollmentType == "appleUserEnrollment" : null),
        new("partnerReportedThreatState", (_, _) => "unknown"),
        new("managedDeviceName", (device, _) => $"{device.Name}_{device.Kind.OperatingSystem}_{device.EnrolledAt.Year}"),
        new("totalStorageSpaceInBytes", (_, _) => 128_000_000_000),
        new("freeStorageSpaceInBytes", (_, _) => 64_000_000_000),
        new("enrollmentProfileName", (device, view) => view.Single && device.Kind.Ownership == "company" ? "Corporate enrollment" : null),
        new("activationLockBypassCode", (device, view) => view.OnlyWhenSelected(device.Kind.Supervised ? $"BYPASS-{device.Number:00000}" : null)),
        new("ethernetMacAddress", (device, view) => view.OnlyWhenSelected(Mac(device))),
        new("iccid", (device, view) => view.OnlyWhenSelected(device.Imei.Length == 0 ? null : $"8949{device.Imei}")),
        new("udid", (device, view) => view.OnlyWhenSelected(device.Kind.IsApple ? device.Id.ToString("N") : null)),
        new("physicalMemoryInBytes", (_, view) => view.OnlyWhenSelected(8_000_000_000, 0L)),
        new("notes", (device, view) => view.OnlyWhenSelected($"Simulated device {device.Number.ToString(CultureInfo.InvariantCulture)}")),
        new("remoteAssistanceSessionUrl", (_, _) => null),
        new("deviceActionResults", (device, view) => ActionResults.From(device, view)),
        new("deviceType", (device, _) => device.Kind.DeviceType, BetaOnly: true),
        new("hardwareInformation", (device, view) => view.OnlyWhenSelected(Hardware(device)), BetaOnly: true),
        new("ownerType", (device, _) => device.Kind.Ownership, BetaOnly: true),
        new("joinType", (device, _) => device.EntraDeviceId == Guid.Empty ? "unknown" : "azureADRegistered", BetaOnly: true),
        new("lostModeState", (_, _) => "disabled", BetaOnly: true),
        new("skuFamily", (_, _) => "", BetaOnly: true),
        new("roleScopeTagIds", (_, _) => EmptyArray, BetaOnly: true),
        new("enrolledByUserPrincipalName", (device, _) => device.User?.UserPrincipalName, BetaOnly: true),
        new("autopilotEnrolled", (_, _) => false, BetaOnly: true),
        new("securityPatchLevel", (device, _) => device.Kind.IsAndroid ? "2026-07-01" : null, BetaOnly: true),
        new("usersLoggedOn", (_, _) => EmptyArray, BetaOnly: true),
        new("azureActiveDirectoryDeviceId", (device, _) => device.EntraDeviceId, BetaOnly: true),
        new("aadRegistered", (device, _) => device.EntraDeviceId != Guid.Empty, BetaOnly: true),
    ];

    private static readonly DeviceProperty[] V1 = [.. All.Where(property => !property.BetaOnly)];

    /// <summary>Returns the properties of the response, or the first selected name that does not exist in that version.</summary>
    public static (IReadOnlyList<DeviceProperty> Properties, string? Unknown) Select(IReadOnlyList<string>? names, bool beta)
    {
        var available = beta ? All : V1;
        if (names is null or ["*"])
            return (available, null);
        var chosen = new List<DeviceProperty>();
        foreach (var name in names)
        {
            if (available.FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } property)
                return ([], name);
            chosen.Add(property);
        }

        return ([.. chosen.Distinct()], null);
    }

    private static Action<Utf8JsonWriter> Hardware(Device device) => json =>
    {
        json.WriteStartObject();
        json.WriteString("serialNumber", device.SerialNumber);
        json.WriteBoolean("isSharedDevice", device.Behaviour.IsSharedDevice);
        json.WriteEndObject();
    };

    private static string Mac(Device device) => (0x0200_0000_0000 + device.Number).ToString("X12", CultureInfo.InvariantCulture);
}
