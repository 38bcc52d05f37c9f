using System.Text.Json;
using Passcode.Core;

namespace Passcode.Adapters.Graph;

/// <summary>Where the walk through a group is.</summary>
/// <param name="Members">The page of members to go on with; null behind the last.</param>
/// <param name="Skip">How many members of that page are done.</param>
/// <param name="Devices">Pages of devices to read first: of members that have more than one page.</param>
internal sealed record GroupPlace(string? Members, int Skip, IReadOnlyList<string> Devices)
{
    /// <summary>Whether nothing is left.</summary>
    public bool IsEnd => Members is null && Devices.Count == 0;

    /// <summary>As a cursor.</summary>
    public string Write() => JsonSerializer.Serialize(this, PasscodeJson.Options);

    /// <summary>From a cursor; null when it is none.</summary>
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
