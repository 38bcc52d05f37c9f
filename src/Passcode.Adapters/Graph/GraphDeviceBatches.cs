using System.Text.Json;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Many devices in one request to Microsoft Graph.</summary>
internal sealed class GraphDeviceBatches(GraphBatch batch, GraphReads reads) : IDeviceBatches
{
    /// <inheritdoc />
    public Task<BatchResult<bool>> ResetPasscodes(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken) => Each(
        intuneDeviceIds,
        async ids =>
        {
            try
            {
                return await batch.Post("reset", [.. ids.Select(GraphUrls.Reset)], cancellationToken);
            }
            catch (GraphFaultException failure)
            {
                return All<bool>(ids, failure.Problem);
            }
            catch (OperationCanceledException)
            {
                // Cancelled just before or just after the pipeline, which itself knows better.
                return All<bool>(ids, new(GraphFault.AnswerLost, "The commands were cancelled; they may have been sent."));
            }
        });

    /// <inheritdoc />
    public Task<BatchResult<ManagedDevice>> Get(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken) => Each(
        intuneDeviceIds,
        async ids => await reads.Try(timeout => batch.Get("get", [.. ids.Select(GraphUrls.One)], Device, timeout), cancellationToken) switch
        {
            { Succeeded: true, Value: var answer } => answer! with { Items = [.. ids.Zip(answer.Items, Asked)] },
            { Problem: var problem } => All<ManagedDevice>(ids, problem!),
        });

    private static GraphResult<ManagedDevice> Device(JsonElement body) => DeviceProjection.Device(body) is { } device ? device : GraphProblems.NotTheDevice;

    private static GraphResult<ManagedDevice> Asked(string id, GraphResult<ManagedDevice> item) =>
        item is { Succeeded: true, Value: var device } && !string.Equals(device.Id, id, StringComparison.OrdinalIgnoreCase) ? GraphProblems.NotTheDevice : item;

    // What cannot be an id is not asked for.
    private static async Task<BatchResult<T>> Each<T>(IReadOnlyList<string> asked, Func<IReadOnlyList<string>, Task<BatchResult<T>>> send)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentOutOfRangeException.ThrowIfZero(asked.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(asked.Count, IDeviceBatches.Largest);
        if (asked.Distinct(StringComparer.OrdinalIgnoreCase).Count() != asked.Count)
        {
            throw new ArgumentException("A device may be in a batch once.", nameof(asked));
        }

        string[] ids = [.. asked.Where(GraphUrls.IsId)];
        var answer = ids.Length == 0 ? new BatchResult<T>([], TimeSpan.Zero) : await send(ids);
        var answers = new Queue<GraphResult<T>>(answer.Items);
        return answer with { Items = [.. asked.Select(id => GraphUrls.IsId(id) ? answers.Dequeue() : GraphProblems.NoSuchId)] };
    }

    private static BatchResult<T> All<T>(IReadOnlyList<string> ids, GraphProblem problem) =>
        new([.. ids.Select(_ => (GraphResult<T>)problem)], TimeSpan.Zero);
}
