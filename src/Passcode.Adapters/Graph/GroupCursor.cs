using System.Text.Json;
using Passcode.Core;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Where the walk through a group is.</summary>
/// <param name="Members">The page of members to go on with; null behind the last.</param>
/// <param name="Skip">How many members of that page are done.</param>
/// <param name="Devices">Pages of devices to read first: of members that have more than one page, or whose first could not be read.</param>
/// <param name="HasRead">Whether the devices of any member could be read.</param>
/// <param name="Group">The group, before its first page and in a listing; null later.</param>
/// <param name="Listing">The page of all devices of the tenant to go on with; null when the devices are read member by member.</param>
internal sealed record GroupCursor(
    string? Members, int Skip, IReadOnlyList<MemberPage> Devices, bool HasRead = false, string? Group = null, string? Listing = null)
{
    /// <summary>Whether all members are done.</summary>
    public bool IsEnd => Members is null && Devices.Count == 0 && Listing is null;

    /// <summary>Returns the position as a cursor.</summary>
    public string Write() => JsonSerializer.Serialize(this, PasscodeJson.Options);

    /// <summary>Reads a cursor; null if it is invalid.</summary>
    public static GroupCursor? Read(string cursor)
    {
        try
        {
            return JsonSerializer.Deserialize<GroupCursor>(cursor, PasscodeJson.Options) is { Skip: >= 0, Devices: not null } place ? place : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A page of the devices of a member.</summary>
/// <param name="Link">The address of the page.</param>
/// <param name="User">The user's object id; null for a device.</param>
/// <param name="EntraDeviceId">The device's id in Entra; null for a user.</param>
/// <param name="Failures">How often it could not be read.</param>
internal sealed record MemberPage(string Link, string? User = null, string? EntraDeviceId = null, int Failures = 0)
{
    /// <summary>What the member is called.</summary>
    public string Name => User is null ? $"device {EntraDeviceId}" : $"user {User}";

    /// <summary>
    /// Whether a device of the page is the member, or the user's: one that names another user is not, and a filter that Intune did not heed would
    /// give the whole tenant.
    /// </summary>
    public bool Includes(ManagedDevice device) => EntraDeviceId is { } id
        ? new DeviceReference(DeviceKey.EntraDeviceId, id).Choose([device]).Count > 0
        : device.UserId is not { } user || string.Equals(user, User, StringComparison.OrdinalIgnoreCase);
}
