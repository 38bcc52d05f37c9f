namespace Passcode.Api.Devices;

/// <summary>The devices that match.</summary>
/// <param name="Value">The devices, 25 at most.</param>
/// <param name="HasMore">Whether there are more than these; ask by something that fewer devices share.</param>
public sealed record DeviceList(IReadOnlyList<DeviceResource> Value, bool HasMore);
