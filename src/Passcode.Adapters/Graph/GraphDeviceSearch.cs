using System.Text.Json;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>
/// Searches managed devices as a person types: one batch for the devices, one request for the people, and one batch for the devices of
/// those. What Graph returns is compared with the text, in case it ignores a filter.
/// </summary>
internal sealed class GraphDeviceSearch(GraphReads reads, GraphBatch batch) : IDeviceSearch
{
    private const int MostPeople = 10;

    /// <inheritdoc />
    public Task<GraphResult<DeviceMatches>> Search(string text, int limit, CancellationToken cancellationToken) => reads.Try(
        async timeout =>
        {
            var search = new Query(text);
            var pages = await batch.Get("search", search.Addresses(limit + 1), search.Read, timeout);
            var people = await People(search, timeout);
            var theirs = people.Count == 0 ? [] : (await batch.Get("search", [.. people.Take(MostPeople).Select(GraphUrls.OfUser)], DevicePage.Read, timeout)).Items;
            var found = DevicePage.Found(new([.. Supported(pages.Items), .. theirs]));

            var devices = found.SelectMany(page => page.Devices).DistinctBy(device => device.Id)
                .OrderByDescending(search.IsExact).ThenBy(device => device.DeviceName, StringComparer.OrdinalIgnoreCase).ThenBy(device => device.Id, StringComparer.Ordinal)
                .Take(limit + 1).ToList();
            var hasMore = devices.Count > limit || people.Count > MostPeople || found.Any(page => page.Next is not null);
            return new DeviceMatches([.. devices.Take(limit)], hasMore);
        },
        cancellationToken);

    // A tenant's Graph that does not support one of the filters still answers the others.
    private static IEnumerable<GraphResult<DevicePage>> Supported(IReadOnlyList<GraphResult<DevicePage>> items) =>
        items.Where(item => item.Problem?.Fault != GraphFault.Rejected) is var supported && supported.Any() ? supported : items;

    private async Task<IReadOnlyList<string>> People(Query search, CancellationToken cancellationToken)
    {
        try
        {
            using var page = await reads.Read(GraphUrls.PeopleLike(reads.Root, search.Text, MostPeople + 1), "people", cancellationToken);
            return [.. page.RootElement.Objects("value").Where(search.IsPerson).Select(person => person.Text("id")).OfType<string>()];
        }
        catch (GraphFaultException denied) when (denied.Problem.Fault == GraphFault.MissingPermission)
        {
            return []; // the permission is optional
        }
    }

    private sealed class Query(string text)
    {
        private readonly string _folded = DeviceText.Fold(text);
        private readonly DeviceReference _serialNumber = new(DeviceKey.SerialNumber, text);
        private readonly DeviceReference? _imei = Imei.Digits(text) is { } digits ? new(DeviceKey.Imei, digits) : null;

        // Names in a directory are typed, with plain signs.
        public string Text { get; } = DeviceText.Plain(text);

        public IReadOnlyList<string> Addresses(int size) =>
        [
            GraphUrls.NamesWith(text, size),
            GraphUrls.EmailAddressesWith(text, size),
            .. _serialNumber.Spellings() is { Count: > 0 } serialNumbers ? [GraphUrls.Having(DeviceKey.SerialNumber, serialNumbers)] : Array.Empty<string>(),
            .. _imei is null ? [] : new[] { GraphUrls.Having(DeviceKey.Imei, _imei.Spellings()) },
        ];

        public GraphResult<DevicePage> Read(JsonElement body)
        {
            var read = DevicePage.Read(body);
            return read.Succeeded ? read.Value with { Devices = [.. read.Value.Devices.Where(IsMatch)] } : read;
        }

        public bool IsExact(ManagedDevice device) => _serialNumber.IsOf(device) || _imei?.IsOf(device) == true;

        public bool IsPerson(JsonElement person) => GraphUrls.PersonNames.Any(name => DeviceText.Fold(person.Text(name)).StartsWith(_folded, StringComparison.Ordinal));

        private bool IsMatch(ManagedDevice device) => Contains(device.DeviceName) || Contains(device.UserPrincipalName) || IsExact(device);

        private bool Contains(string? value) => DeviceText.Fold(value).Contains(_folded, StringComparison.Ordinal);
    }
}
