using System.Text.Json;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Reads, resets and syncs many devices with one request to Microsoft Graph.</summary>
internal sealed class GraphDeviceBatches(GraphBatch batch, GraphReads reads) : IDeviceBatches
{
    /// <inheritdoc />
    public Task<BatchResult<bool>> ResetPasscodes(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken) =>
        Post("reset", intuneDeviceIds, GraphUrls.Reset, cancellationToken);

    /// <inheritdoc />
    public Task<BatchResult<bool>> SyncDevices(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken) =>
        Post("sync", intuneDeviceIds, GraphUrls.Sync, cancellationToken);

    /// <inheritdoc />
    public Task<BatchResult<ManagedDevice>> Get(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken) => Each(
        intuneDeviceIds,
        async ids => await reads.Try(timeout => batch.Get("get", [.. ids.Select(GraphUrls.One)], Device, timeout), cancellationToken) switch
        {
            { Succeeded: true, Value: var answer } => answer! with { Items = [.. ids.Zip(answer.Items, Asked)] },
            { Problem: var problem } => All<ManagedDevice>(ids, problem!),
        });

    private Task<BatchResult<bool>> Post(string kind, IReadOnlyList<string> asked, Func<string, string> address, CancellationToken cancellationToken) => Each(
        asked,
        async ids =>
        {
            try
            {
                return await batch.Post(kind, [.. ids.Select(address)], cancellationToken);
            }
            catch (GraphFaultException failure)
            {
                return All<bool>(ids, failure.Problem);
            }
            catch (OperationCanceledException)
            {
                // Cancelled just before or after the pipeline. Cancellations inside the pipeline are mapped there.
                return All<bool>(ids, new(GraphFault.AnswerLost, "The commands were cancelled and may have been sent."));
            }
        });

    private static GraphResult<ManagedDevice> Device(JsonElement body) => DeviceProjection.Device(body) is { } device ? device : GraphProblems.NotTheDevice;

    private static GraphResult<ManagedDevice> Asked(string id, GraphResult<ManagedDevice> item) =>
        item is { Succeeded: true, Value: var device } && !string.Equals(device.Id, id, StringComparison.OrdinalIgnoreCase) ? GraphProblems.NotTheDevice : item;

    // A text that cannot be an ID is not sent.
    private static async Task<BatchResult<T>> Each<T>(IReadOnlyList<string> asked, Func<IReadOnlyList<string>, Task<BatchResult<T>>> send)
    {
        ArgumentOutOfRangeException.ThrowIfZero(asked.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(asked.Count, IDeviceBatches.Largest);
        if (asked.Distinct(StringComparer.OrdinalIgnoreCase).Count() != asked.Count)
        {
            throw new ArgumentException("A device can be in a batch only once.", nameof(asked));
        }

        string[] ids = [.. asked.Where(GraphUrls.IsId)];
        var answer = ids.Length == 0 ? new BatchResult<T>([]) : await send(ids);
        var answers = new Queue<GraphResult<T>>(answer.Items);
        return answer with { Items = [.. asked.Select(id => GraphUrls.IsId(id) ? answers.Dequeue() : GraphProblems.NoSuchId)] };
    }

    private static BatchResult<T> All<T>(IReadOnlyList<string> ids, GraphProblem problem) =>
        new([.. ids.Select(_ => (GraphResult<T>)problem)]);
}
