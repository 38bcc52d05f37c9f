using System.Text.Json;
using Passcode.Core;

namespace Passcode.Adapters.Graph;

/// <summary>The position in the devices of a group.</summary>
/// <param name="Members">The next page of members; null after the last page.</param>
/// <param name="Skip">The number of members of that page that are done.</param>
/// <param name="Devices">Pages of devices to read first, for members with more than one page.</param>
internal sealed record GroupPlace(string? Members, int Skip, IReadOnlyList<string> Devices)
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
