using System.Text.Json;

namespace Passcode.Testing.Drivers;

/// <summary>A device of the simulated tenant.</summary>
public sealed record TenantDevice(string Id, string SerialNumber, string OperatingSystem)
{
    /// <summary>Whether its passcode is removed.</summary>
    public bool IsIos => OperatingSystem is "iOS" or "iPadOS";

    /// <summary>Whether it gets a new passcode.</summary>
    public bool IsAndroid => OperatingSystem.StartsWith("Android", StringComparison.Ordinal);

    /// <summary>Whether its passcode can be reset at all.</summary>
    public bool IsResettable => IsIos || IsAndroid;

    internal static TenantDevice Read(JsonElement device) => new(
        device.GetProperty("id").GetString()!, device.GetProperty("serialNumber").GetString()!, device.GetProperty("operatingSystem").GetString()!);
}
