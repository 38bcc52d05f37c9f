using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Resolves listed devices: one request per device ID, and one filter for several serial numbers or IMEIs, with up to 20 requests
/// per batch.</summary>
internal sealed class DeviceResolution(GraphBatch batch, GraphReads reads)
{
    private const int ValuesAFilter = 10; // Graph documents no limit for managed devices; a directory filter can have 15 expressions
    private const int Enough = 2;

    /// <summary>Returns up to two matches for each device, in the order of the list.</summary>
    /// <exception cref="GraphFaultException">At least one request failed.</exception>
    public Task<IReadOnlyList<IReadOnlyList<ManagedDevice>>> Resolve(IReadOnlyList<DeviceReference> devices, CancellationToken cancellationToken) =>
        Find(devices, Requests(devices.Distinct()), cancellationToken);

    /// <summary>As <see cref="Resolve"/>, for IMEIs that Intune has with the version of the software.</summary>
    /// <exception cref="GraphFaultException">At least one request failed.</exception>
    public Task<IReadOnlyList<IReadOnlyList<ManagedDevice>>> ResolveVersions(IReadOnlyList<DeviceReference> imeis, CancellationToken cancellationToken) => Find(
        imeis,
        imeis.Distinct().SelectMany(imei => GraphUrls.VersionsOf(imei).Select(address => ((IReadOnlyList<DeviceReference>)[imei], address))),
        cancellationToken);

    private async Task<IReadOnlyList<IReadOnlyList<ManagedDevice>>> Find(
        IReadOnlyList<DeviceReference> devices, IEnumerable<(IReadOnlyList<DeviceReference> Devices, string Address)> addresses, CancellationToken cancellationToken)
    {
        var found = devices.Distinct().ToDictionary(device => device, _ => (IReadOnlyList<ManagedDevice>)[]);
        foreach (var requests in addresses.Chunk(IDeviceBatches.Largest))
        {
            var pages = DevicePage.Found(await batch.Get("find", [.. requests.Select(request => request.Address)], DevicePage.Read, cancellationToken));
            foreach (var ((asked, _), first) in requests.Zip(pages))
            {
                Take(asked, first.Devices);
                if (first.Next is null || HasEnough(asked))
                {
                    continue;
                }

                await foreach (var page in reads.Pages(reads.Next(first.Next), "find", cancellationToken))
                {
                    Take(asked, DeviceProjection.Devices(page));
                    if (HasEnough(asked))
                    {
                        break;
                    }
                }
            }
        }

        return [.. devices.Select(device => found[device])];

        void Take(IReadOnlyList<DeviceReference> asked, IEnumerable<ManagedDevice> listed)
        {
            var page = listed.ToList();
            foreach (var device in asked)
            {
                found[device] = [.. device.Choose([.. found[device], .. page]).Take(Enough)];
            }
        }

        bool HasEnough(IReadOnlyList<DeviceReference> asked) => asked.All(device => found[device].Count >= Enough);
    }

    // A device without a serial number has an empty one, and nobody means that.
    private static IEnumerable<(IReadOnlyList<DeviceReference> Devices, string Address)> Requests(IEnumerable<DeviceReference> devices)
    {
        foreach (var group in devices.Where(device => device.Spellings().Count > 0).GroupBy(device => device.Key))
        {
            if (group.Key is not (DeviceKey.IntuneDeviceId or DeviceKey.SerialNumber or DeviceKey.Imei or DeviceKey.EntraDeviceId))
            {
                throw new ArgumentException($"A list cannot name devices by {group.Key}.", nameof(devices));
            }

            if (group.Key == DeviceKey.IntuneDeviceId)
            {
                foreach (var device in group.Where(device => GraphUrls.IsId(device.Value.Trim())))
                {
                    yield return ([device], GraphUrls.Listed(device.Value.Trim()));
                }

                continue;
            }

            foreach (var part in Parts(group))
            {
                yield return (part, GraphUrls.Having(group.Key, Spellings(part)));
            }
        }
    }

    private static IEnumerable<IReadOnlyList<DeviceReference>> Parts(IEnumerable<DeviceReference> devices)
    {
        var part = new List<DeviceReference>();
        foreach (var device in devices)
        {
            if (part.Count > 0 && Spellings([.. part, device]).Count > (device.Key == DeviceKey.EntraDeviceId ? 1 : ValuesAFilter))
            {
                yield return part;
                part = [];
            }

            part.Add(device);
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    private static List<string> Spellings(IReadOnlyList<DeviceReference> devices) =>
        [.. devices.SelectMany(device => device.Spellings()).Distinct(StringComparer.OrdinalIgnoreCase)];
}
