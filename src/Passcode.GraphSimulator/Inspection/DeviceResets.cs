namespace Passcode.GraphSimulator.Inspection;

/// <summary>The number and times of the resets that a device received through this simulator.</summary>
public sealed record DeviceResets(Guid DeviceId, string DeviceName, int Count, IReadOnlyList<DateTimeOffset> Times);
