namespace Passcode.Api.Devices;

/// <summary>The matching devices.</summary>
/// <param name="Value">The devices, at most 25.</param>
/// <param name="HasMore">Whether more devices match. If true, use a more specific search.</param>
public sealed record DeviceList(IReadOnlyList<DeviceResource> Value, bool HasMore);
