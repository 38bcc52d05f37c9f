using Passcode.Core.Devices;

namespace Passcode.Core.Callbacks;

/// <summary>The device of an event: what an agent needs to recognise it.</summary>
/// <param name="IntuneDeviceId">The id of the Intune managed device.</param>
/// <param name="DeviceName">Its name in Intune.</param>
/// <param name="SerialNumber">The manufacturer's serial number.</param>
/// <param name="Platform">The operating system family.</param>
public sealed record ResetEventDevice(string IntuneDeviceId, string? DeviceName, string? SerialNumber, DevicePlatform Platform)
{
    /// <summary>What is told of a device.</summary>
    public static ResetEventDevice Of(DeviceSnapshot device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return new(device.IntuneDeviceId, device.DeviceName, device.SerialNumber, device.Platform);
    }
}
