namespace Passcode.Core.Devices;

/// <summary>Finds devices for a person who types, by a part of what is known of them.</summary>
public interface IDeviceSearch
{
    /// <summary>
    /// Finds the devices whose name or sign-in name contains a text, whose serial number or IMEI is the text, and those of people whose
    /// name begins with it. Without the permission User.ReadBasic.All, people are not searched for by name.
    /// </summary>
    /// <param name="text">At least 2 characters.</param>
    /// <param name="limit">The number of devices to return at most, 1 to 500.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<GraphResult<DeviceMatches>> Search(string text, int limit, CancellationToken cancellationToken);
}

/// <summary>The devices that match a search.</summary>
/// <param name="Devices">The devices, exact matches first, then by name.</param>
/// <param name="HasMore">Whether more devices match.</param>
public sealed record DeviceMatches(IReadOnlyList<ManagedDevice> Devices, bool HasMore);
