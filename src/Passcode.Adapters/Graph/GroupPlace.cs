using System.Text.Json;
using Passcode.Core;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Where the walk through a group is.</summary>
/// <param name="Members">The page of members to go on with; null behind the last.</param>
/// <param name="Skip">How many members of that page are done.</param>
/// <param name="Devices">Pages of devices to read first: of members that have more than one page.</param>
internal sealed record GroupPlace(string? Members, int Skip, IReadOnlyList<UserPage> Devices)
{
    /// <summary>Whether all members are done.</summary>
    public bool IsEnd => Members is null && Devices.Count == 0;

    /// <summary>Returns the position as a cursor.</summary>
    public string Write() => JsonSerializer.Serialize(this, PasscodeJson.Options);

    /// <summary>Reads a cursor; null if it is invalid.</summary>
    public static GroupPlace? Read(string cursor)
    {
        try
        {
            return JsonSerializer.Deserialize<GroupPlace>(cursor, PasscodeJson.Options) is { Skip: >= 0, Devices: not null } place ? place : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A page of the devices of a user.</summary>
/// <param name="User">The user's object id.</param>
/// <param name="Link">The address of the page.</param>
internal sealed record UserPage(string User, string Link)
{
    /// <summary>Whether a device of the page is the user's: one that names another user is not.</summary>
    public bool Includes(ManagedDevice device) => device.UserId is not { } user || string.Equals(user, User, StringComparison.OrdinalIgnoreCase);
}
