using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Finds devices that were named one by one: ids one in a request, serial numbers and IMEIs some in a filter, 20 requests in a batch.</summary>
internal sealed class DeviceResolution(GraphBatch batch, GraphReads reads)
{
    private const int ValuesAFilter = 10; // Graph documents no limit; a directory filter may have 15 parts
    private const int Enough = 2;

    /// <summary>For each device, in their order, the matches, of which two are enough.</summary>
    /// <exception cref="GraphFaultException">Some part gave no answer of use.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<ManagedDevice>>> Resolve(IReadOnlyList<DeviceReference> devices, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(DeviceKey Key, string Value), List<ManagedDevice>>();
        foreach (var requests in Requests(devices).Chunk(IDeviceBatches.Largest))
        {
            var pages = DevicePage.Found(await batch.Get("find", [.. requests.Select(request => request.Address)], DevicePage.Read, cancellationToken));
            foreach (var ((key, values, _), first) in requests.Zip(pages))
            {
                Take(found, key, first.Devices);
                var next = first.Next is { } link ? Own(link) : null;
                while (next is not null && values.Any(value => found.GetValueOrDefault((key, Fold(value))) is not { Count: >= Enough }))
                {
                    using var page = await reads.Read(next, "find", cancellationToken);
                    Take(found, key, DeviceProjection.Devices(page.RootElement));
                    next = reads.NextPage(page.RootElement);
                }
            }
        }

        return [.. devices.Select(device => (IReadOnlyList<ManagedDevice>)(found.GetValueOrDefault((device.Key, Fold(device.Value))) ?? []))];
    }

    private static IEnumerable<(DeviceKey Key, string[] Values, string Address)> Requests(IReadOnlyList<DeviceReference> devices)
    {
        foreach (var group in devices.GroupBy(device => device.Key, device => device.Value.Trim()))
        {
            // A device without a serial number has an empty one, and nobody means that.
            var values = group.Where(value => value.Length > 0).DistinctBy(Fold);
            var requests = group.Key switch
            {
                DeviceKey.IntuneDeviceId => values.Where(GraphUrls.IsId).Select(id => (group.Key, new[] { id }, GraphUrls.Listed(id))),
                DeviceKey.SerialNumber or DeviceKey.Imei =>
                    values.Chunk(ValuesAFilter).Select(chunk => (group.Key, chunk, GraphUrls.Having(group.Key, chunk))),
                DeviceKey.EntraDeviceId => values.Select(id => (group.Key, new[] { id }, GraphUrls.Having(group.Key, [id]))), // Graph documents eq alone
                _ => throw new ArgumentException($"A list cannot name devices by {group.Key}.", nameof(devices)),
            };
            foreach (var request in requests)
            {
                yield return request;
            }
        }
    }

    private static void Take(Dictionary<(DeviceKey Key, string Value), List<ManagedDevice>> found, DeviceKey key, IEnumerable<ManagedDevice> devices)
    {
        foreach (var device in devices)
        {
            var value = Fold((key == DeviceKey.SerialNumber ? device.SerialNumber : key == DeviceKey.Imei ? device.Imei : key == DeviceKey.EntraDeviceId ? device.EntraDeviceId : device.Id) ?? "");
            if (!found.TryGetValue((key, value), out var matches))
            {
                found[(key, value)] = matches = [];
            }

            if (matches.Count < Enough && matches.All(match => match.Id != device.Id))
            {
                matches.Add(device);
            }
        }
    }

    private static string Fold(string value) => value.Trim().ToUpperInvariant(); // Intune compares without case

    private Uri Own(string link) => reads.Own(link) ?? throw new GraphFaultException(new(GraphFault.Unreadable, "The next page is not at Graph."));
}
