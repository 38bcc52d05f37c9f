using Microsoft.Graph.DeviceManagement.ManagedDevices.Item;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Reads, resets and syncs managed devices with Microsoft Graph.</summary>
internal sealed class GraphManagedDevices(GraphConnection graph, GraphReads reads) : IManagedDevices
{
    /// <inheritdoc />
    public Task<GraphResult<IReadOnlyList<ManagedDevice>>> Find(DeviceReference reference, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        return reference.Key == DeviceKey.IntuneDeviceId ? FindById(reference.Value, cancellationToken)
            : reads.Try(timeout => Search(reference, limit, timeout), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<GraphResult<ManagedDevice>> Get(string intuneDeviceId, CancellationToken cancellationToken) =>
        !GraphUrls.IsId(intuneDeviceId) ? GraphProblems.NoSuchId : await reads.Try(
            async timeout =>
            {
                using var answer = await reads.Read(GraphUrls.One(graph.Root, intuneDeviceId), "get", timeout);
                return DeviceProjection.Device(answer.RootElement, intuneDeviceId) ?? throw new GraphFaultException(GraphProblems.NotTheDevice);
            },
            cancellationToken);

    /// <inheritdoc />
    public Task<GraphResult<bool>> ResetPasscode(string intuneDeviceId, CancellationToken cancellationToken) => Send(
        intuneDeviceId,
        device => device.ResetPasscode.PostAsync(request => request.Options.Add(new GraphCall("reset")), cancellationToken));

    /// <inheritdoc />
    public Task<GraphResult<bool>> SyncDevice(string intuneDeviceId, CancellationToken cancellationToken) => Send(
        intuneDeviceId,
        device => device.SyncDevice.PostAsync(request => request.Options.Add(new GraphCall("sync")), cancellationToken));

    private async Task<IReadOnlyList<ManagedDevice>> Search(DeviceReference reference, int limit, CancellationToken cancellationToken)
    {
        if (reference.Spellings().Count == 0)
        {
            return [];
        }

        IReadOnlyList<ManagedDevice> found = [];
        var exact = GraphUrls.Exact(graph.Root, reference);
        var searches = new Queue<Uri>(GraphUrls.Searches(graph.Root, reference));
        while (found.Count == 0 && searches.TryDequeue(out var search))
        {
            try
            {
                await foreach (var page in reads.Pages(search, "find", cancellationToken))
                {
                    found = reference.Choose([.. found, .. DeviceProjection.Devices(page)]);
                    if (found.Count >= limit)
                    {
                        break;
                    }
                }
            }
            catch (GraphFaultException refused) when (refused.Problem.Fault == GraphFault.Rejected && search != exact)
            {
                // A tenant's Graph that does not take the broader filter still takes the narrower one.
            }
        }

        return [.. found.Take(limit)];
    }

    private async Task<GraphResult<IReadOnlyList<ManagedDevice>>> FindById(string id, CancellationToken cancellationToken) =>
        await Get(id, cancellationToken) switch
        {
            { Succeeded: true, Value: var device } => GraphResult<IReadOnlyList<ManagedDevice>>.Success([device! with { ResetActions = [] }]),
            { Problem.Fault: GraphFault.NotFound } => GraphResult<IReadOnlyList<ManagedDevice>>.Success([]),
            var failed => failed.Problem!,
        };

    private async Task<GraphResult<bool>> Send(string intuneDeviceId, Func<ManagedDeviceItemRequestBuilder, Task> command)
    {
        if (!GraphUrls.IsId(intuneDeviceId))
        {
            return GraphProblems.NoSuchId;
        }

        try
        {
            await command(graph.Client.DeviceManagement.ManagedDevices[intuneDeviceId]);
            return true;
        }
        catch (GraphFaultException failure)
        {
            return failure.Problem;
        }
        catch (OperationCanceledException)
        {
            // Cancelled just before or after the pipeline. Cancellations inside the pipeline are mapped there.
            return new GraphProblem(GraphFault.AnswerLost, "The command was cancelled and may have been sent.");
        }
    }
}
