using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>
/// Reads devices by their ids of which a list says too little, or perhaps too late, 20 in a batch. These requests are counted apart, as <c>batch-reread</c>.
/// </summary>
internal sealed class DeviceRereads(GraphBatch batch, GraphReads reads)
{
    /// <summary>The devices, with those that were incomplete as they are by their ids. One that has gone since stays as it was listed.</summary>
    public Task<GraphResult<IReadOnlyList<ManagedDevice>>> Complete(IReadOnlyList<ManagedDevice> listed, CancellationToken cancellationToken) =>
        Read(listed, device => device.IsIncomplete, cancellationToken);

    /// <summary>The devices as they are by their ids, to compare them with what was asked: a list may be older than the device.</summary>
    public Task<GraphResult<IReadOnlyList<ManagedDevice>>> Current(IReadOnlyList<ManagedDevice> listed, CancellationToken cancellationToken) =>
        Read(listed, _ => true, cancellationToken);

    private async Task<GraphResult<IReadOnlyList<ManagedDevice>>> Read(
        IReadOnlyList<ManagedDevice> listed, Func<ManagedDevice, bool> isWanted, CancellationToken cancellationToken)
    {
        var full = new Dictionary<string, ManagedDevice>(StringComparer.OrdinalIgnoreCase);
        var wanted = listed.Where(device => isWanted(device) && GraphUrls.IsId(device.Id)).Select(device => device.Id);
        foreach (var ids in wanted.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(IDeviceBatches.Largest))
        {
            // The time limit of a read is each batch's own: a page may have a thousand of them.
            var read = await reads.Try(
                async timeout => DevicePage.Found(await batch.Get("reread", [.. ids.Select(GraphUrls.Listed)], DevicePage.Read, timeout)), cancellationToken);
            if (!read.Succeeded)
            {
                return read.Problem;
            }

            foreach (var device in ids.Zip(read.Value, (id, page) => page.Devices.FirstOrDefault(device => device.Id.Equals(id, StringComparison.OrdinalIgnoreCase))).OfType<ManagedDevice>())
            {
                full[device.Id] = device;
            }
        }

        return GraphResult<IReadOnlyList<ManagedDevice>>.Success(full.Count == 0 ? listed : [.. listed.Select(device => full.GetValueOrDefault(device.Id, device))]);
    }
}
