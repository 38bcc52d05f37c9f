namespace Passcode.GraphSimulator.Inspection;

/// <summary>How often a device's passcode was really reset through this simulator, and when.</summary>
public sealed record DeviceResets(Guid DeviceId, string DeviceName, int Count, IReadOnlyList<DateTimeOffset> Times);
