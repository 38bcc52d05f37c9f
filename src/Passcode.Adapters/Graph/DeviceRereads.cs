using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>
/// Reads devices by their ids of which a list says too little, 20 in a batch. These requests are counted apart, as <c>batch-reread</c>.
/// </summary>
internal sealed class DeviceRereads(GraphBatch batch, GraphReads reads)
{
    /// <summary>The devices, with those that were incomplete as they are by their ids. One that has gone since stays as it was listed.</summary>
    public async Task<GraphResult<IReadOnlyList<ManagedDevice>>> Complete(IReadOnlyList<ManagedDevice> listed, CancellationToken cancellationToken)
    {
        var full = new Dictionary<string, ManagedDevice>(StringComparer.OrdinalIgnoreCase);
        var incomplete = listed.Where(device => device.IsIncomplete && GraphUrls.IsId(device.Id)).Select(device => device.Id);
        foreach (var ids in incomplete.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(IDeviceBatches.Largest))
        {
            // The time limit of a read is each batch's own: a page may have a thousand of them.
            var read = await reads.Try(
                async timeout => DevicePage.Found(await batch.Get("reread", [.. ids.Select(GraphUrls.Listed)], DevicePage.Read, timeout)), cancellationToken);
            if (!read.Succeeded)
            {
                return read.Problem;
            }

            foreach (var device in ids.Zip(read.Value, (id, page) => page.Devices.SingleOrDefault(device => device.Id.Equals(id, StringComparison.OrdinalIgnoreCase))).OfType<ManagedDevice>())
            {
                full[device.Id] = device;
            }
        }

        return GraphResult<IReadOnlyList<ManagedDevice>>.Success(full.Count == 0 ? listed : [.. listed.Select(device => full.GetValueOrDefault(device.Id, device))]);
    }
}
