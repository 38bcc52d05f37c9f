namespace Passcode.GraphSimulator.Inspection;

/// <summary>A generated passcode, whether or not a caller has read it.</summary>
public sealed record MadePasscode(Guid DeviceId, string Passcode, DateTimeOffset Time);
