using Passcode.Core.Devices;

namespace Passcode.Core.BulkRuns;

/// <summary>A device that a caller named in a list.</summary>
/// <param name="Line">Its line in the list, counted from 1.</param>
/// <param name="Device">How it was named.</param>
public sealed record ListedDevice(int Line, DeviceReference Device);
