using System.Buffers.Text;
using System.Text.Json;
using Passcode.Core.Devices;
using Passcode.Core.Health;

namespace Passcode.Adapters.Graph;

/// <summary>Reads what the doctor asks about.</summary>
internal sealed class GraphProbe(GraphConnection graph, GraphReads reads) : IGraphProbe
{
    private const string Kind = "doctor";
    private const int PageSize = 200;

    /// <inheritdoc />
    public Task<GraphResult<IReadOnlyList<string>?>> Permissions(CancellationToken cancellationToken) =>
        reads.Try(async timeout => RolesIn(await graph.Token(timeout)), cancellationToken);

    /// <inheritdoc />
    public Task<GraphResult<ListedDevices>> List(CancellationToken cancellationToken) => reads.Try(
        async timeout =>
        {
            using var page = await reads.Read(GraphUrls.First(graph.Root, PageSize), Kind, timeout);
            return new ListedDevices(
                [.. DeviceProjection.Devices(page.RootElement)],
                page.RootElement.Objects("value").Any(device => device.Objects("deviceActionResults").Any()));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<GraphResult<DetailedDevice>> Get(string id, CancellationToken cancellationToken) => reads.Try(
        async timeout =>
        {
            using var device = await reads.Read(GraphUrls.One(graph.Root, id), Kind, timeout);
            return new DetailedDevice(
                device.RootElement.Child("deviceActionResults")?.ValueKind == JsonValueKind.Array,
                device.RootElement.Child("hardwareInformation")?.Flag("isSharedDevice") is not null);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<GraphResult<int>> CountEqual(string property, string value, CancellationToken cancellationToken) => reads.Try(
        async timeout =>
        {
            using var page = await reads.Read(GraphUrls.Where(graph.Root, property, value), Kind, timeout);
            return page.RootElement.Objects("value").Count();
        },
        cancellationToken);

    // A token of an app has roles, one of a person has scopes.
    private static IReadOnlyList<string>? RolesIn(string token)
    {
        if (token.Split('.') is not [_, var payload, _])
        {
            return null;
        }

        try
        {
            var claims = JsonElement.Parse(Base64Url.DecodeFromChars(payload));
            return
            [
                .. claims.Child("roles") is { ValueKind: JsonValueKind.Array } roles ? roles.EnumerateArray().Select(role => role.ToString()) : [],
                .. claims.Text("scp")?.Split(' ') ?? [],
            ];
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null;
        }
    }
}
