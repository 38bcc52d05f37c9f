using Passcode.GraphSimulator.Filters;
using static Passcode.GraphSimulator.Filters.Comparisons;

namespace Passcode.GraphSimulator.Devices;

/// <summary>
/// What managedDevices can be filtered by: v1.0's CSDL annotations and nothing more. Beta repeats the notes for a few properties only, so the
/// same list holds there.
/// </summary>
internal static class DeviceFilters
{
    public static readonly IReadOnlyDictionary<string, Field<Device>> Fields = new Field<Device>[]
    {
        new("serialNumber", Eq | Or, device => device.SerialNumber),
        new("imei", Eq | Or, device => device.Imei),
        new("operatingSystem", Eq | Or, device => device.Kind.OperatingSystem),
        new("manufacturer", Eq | Or, device => device.Kind.Manufacturer),
        new("managementAgent", Eq | Or, device => device.Kind.ManagementAgent),
        new("managementState", Eq | Or, device => device.Behaviour.ManagementState),
        new("complianceState", Eq | Or, _ => "compliant"),
        new("deviceCategoryDisplayName", Eq | Or, device => device.Category),
        new("jailBroken", Eq | Or, _ => "False"),
        new("exchangeAccessState", Eq | Or, _ => "none"),
        new("userPrincipalName", Eq | Ne, device => device.User?.UserPrincipalName),
        new("azureADDeviceId", Eq, device => device.EntraDeviceId),
        new("deviceName", Eq | Contains, device => device.Name),
        new("model", Eq | Contains, device => device.Kind.Model),
        new("osVersion", Contains, device => device.Kind.OsVersion),
        new("emailAddress", Contains, device => device.User?.UserPrincipalName),
        new("phoneNumber", Contains, _ => null),
        new("enrolledDateTime", Lt | Gt, device => device.EnrolledAt, IsTime: true),
        new("lastSyncDateTime", Lt | Gt, device => device.LastSync, IsTime: true),
        new("complianceGracePeriodExpirationDateTime", Lt | Gt, _ => DeviceView.Never, IsTime: true),
    }.Select(Overridable).ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    private static Field<Device> Overridable(Field<Device> field) => field.IsTime ? field : field with
    {
        Read = device => device.Behaviour.Override(field.Name, single: false) is { } value ? value.ToString() : field.Read(device),
    };
}
