namespace Passcode.Core.Devices;

/// <summary>How a caller named a device.</summary>
public sealed record DeviceReference(DeviceKey Key, string Value);
