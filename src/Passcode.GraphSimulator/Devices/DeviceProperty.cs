namespace Passcode.GraphSimulator.Devices;

/// <summary>A property of managedDevice in a response.</summary>
internal sealed record DeviceProperty(string Name, Func<Device, DeviceView, object?> Read, bool BetaOnly = false);
