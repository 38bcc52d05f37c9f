using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Reads and resets managed devices with Microsoft Graph.</summary>
internal sealed class GraphManagedDevices(GraphConnection graph, GraphReads reads) : IManagedDevices
{
    /// <inheritdoc />
    public Task<GraphResult<IReadOnlyList<ManagedDevice>>> Find(DeviceReference reference, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        return reference.Key == DeviceKey.IntuneDeviceId ? FindById(reference.Value, cancellationToken) : reads.Try(
            async timeout =>
            {
                var found = new List<ManagedDevice>();
                Uri? next = GraphUrls.Search(graph.Root, reference, limit);
                while (next is not null && found.Count < limit)
                {
                    using var page = await reads.Read(next, "find", timeout);
                    found.AddRange(DeviceProjection.Devices(page.RootElement));
                    next = reads.NextPage(page.RootElement);
                }

                return (IReadOnlyList<ManagedDevice>)[.. found.Take(limit)];
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<GraphResult<ManagedDevice>> Get(string intuneDeviceId, CancellationToken cancellationToken) =>
        !GraphUrls.IsId(intuneDeviceId) ? GraphProblems.NoSuchId : await reads.Try(
            async timeout =>
            {
                using var answer = await reads.Read(GraphUrls.One(graph.Root, intuneDeviceId), "get", timeout);
                return DeviceProjection.Device(answer.RootElement)
                    ?? throw new GraphFaultException(new(GraphFault.Unreadable, "The response is not a device."));
            },
            cancellationToken);

    /// <inheritdoc />
    public async Task<GraphResult<bool>> ResetPasscode(string intuneDeviceId, CancellationToken cancellationToken)
    {
        if (!GraphUrls.IsId(intuneDeviceId))
        {
            return GraphProblems.NoSuchId;
        }

        try
        {
            await graph.Client.DeviceManagement.ManagedDevices[intuneDeviceId].ResetPasscode
                .PostAsync(request => request.Options.Add(new GraphCall("reset")), cancellationToken);
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

    private async Task<GraphResult<IReadOnlyList<ManagedDevice>>> FindById(string id, CancellationToken cancellationToken) =>
        await Get(id, cancellationToken) switch
        {
            { Succeeded: true, Value: var device } => GraphResult<IReadOnlyList<ManagedDevice>>.Of([device! with { ResetActions = [] }]),
            { Problem.Fault: GraphFault.NotFound } => GraphResult<IReadOnlyList<ManagedDevice>>.Of([]),
            var failed => failed.Problem!,
        };
}
