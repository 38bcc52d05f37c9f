namespace Passcode.GraphSimulator.Inspection;

/// <summary>A passcode that exists, shown to a caller or not.</summary>
public sealed record MadePasscode(Guid DeviceId, string Passcode, DateTimeOffset Time);
