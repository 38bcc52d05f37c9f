using System.Globalization;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>The addresses of devices. Reads use beta: only its deviceEnrollmentType tells the kinds of Android Enterprise apart.</summary>
internal static class DeviceAddresses
{
    /// <summary>One device, with its actions.</summary>
    public static Uri One(Uri root, string id) =>
        new($"{Devices(root)}/{Uri.EscapeDataString(id)}?$select={DeviceProjection.DeviceFields}");

    /// <summary>The actions of one device, and nothing else of it.</summary>
    public static Uri Actions(Uri root, string id) => new($"{Devices(root)}/{Uri.EscapeDataString(id)}?$select=id,deviceActionResults");

    /// <summary>The devices that have a value: one of the filters that Graph documents.</summary>
    public static Uri Search(Uri root, DeviceReference reference, int limit)
    {
        var filter = string.Create(
            CultureInfo.InvariantCulture, $"{Property(reference.Key)} eq '{reference.Value.Replace("'", "''", StringComparison.Ordinal)}'");
        return new($"{Devices(root)}?$filter={Uri.EscapeDataString(filter)}&$select={DeviceProjection.ListFields}&$top={limit}");
    }

    /// <summary>Whether an address is Graph's own, so that it may be given the token.</summary>
    public static bool IsWithin(Uri root, Uri address) =>
        address.IsAbsoluteUri && address.GetLeftPart(UriPartial.Authority) == root.GetLeftPart(UriPartial.Authority);

    /// <summary>Whether a text can be an Intune id at all, and not a path of its own.</summary>
    public static bool IsId(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static string Devices(Uri root) => root.AbsoluteUri.TrimEnd('/') + "/beta/deviceManagement/managedDevices";

    private static string Property(DeviceKey key) => key switch
    {
        DeviceKey.SerialNumber => "serialNumber",
        DeviceKey.Imei => "imei",
        DeviceKey.EntraDeviceId => "azureADDeviceId",
        DeviceKey.DeviceName => "deviceName",
        DeviceKey.UserPrincipalName => "userPrincipalName",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Graph has no filter for this."),
    };
}
