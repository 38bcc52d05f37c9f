using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>The managed devices of the tenant, in Microsoft Graph.</summary>
internal sealed class GraphManagedDevices(GraphConnection graph, GraphReader reader) : IManagedDevices
{
    /// <inheritdoc />
    public Task<GraphAnswer<IReadOnlyList<ManagedDevice>>> Find(DeviceReference reference, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        return reference.Key == DeviceKey.IntuneDeviceId ? FindById(reference.Value, cancellation) : reader.Try(
            async timeout =>
            {
                var found = new List<ManagedDevice>();
                Uri? next = DeviceAddresses.Search(graph.Root, reference, limit);
                while (next is not null && found.Count < limit)
                {
                    using var page = await reader.Read(next, "find", timeout);
                    found.AddRange(page.RootElement.Objects("value").Select(DeviceProjection.Device).OfType<ManagedDevice>());
                    next = reader.NextPage(page.RootElement);
                }

                return (IReadOnlyList<ManagedDevice>)[.. found.Take(limit)];
            },
            cancellation);
    }

    /// <inheritdoc />
    public async Task<GraphAnswer<ManagedDevice>> Get(string intuneDeviceId, CancellationToken cancellation) =>
        !DeviceAddresses.IsId(intuneDeviceId) ? NoSuchId : await reader.Try(
            async timeout =>
            {
                using var answer = await reader.Read(DeviceAddresses.One(graph.Root, intuneDeviceId), "get", timeout);
                return DeviceProjection.Device(answer.RootElement)
                    ?? throw new GraphFaultException(new(GraphFault.Unreadable, "The answer is not a device."));
            },
            cancellation);

    /// <inheritdoc />
    public async Task<GraphAnswer<bool>> ResetPasscode(string intuneDeviceId, CancellationToken cancellation)
    {
        if (!DeviceAddresses.IsId(intuneDeviceId))
        {
            return NoSuchId;
        }

        try
        {
            await graph.Client.DeviceManagement.ManagedDevices[intuneDeviceId].ResetPasscode
                .PostAsync(request => request.Options.Add(new GraphCall("reset")), cancellation);
            return true;
        }
        catch (GraphFaultException failure)
        {
            return failure.Problem;
        }
        catch (OperationCanceledException)
        {
            // Cancelled just before or just after the pipeline, which itself knows better.
            return new GraphProblem(GraphFault.AnswerLost, "The command was cancelled; it may have been sent.");
        }
    }

    private static GraphProblem NoSuchId => new(GraphFault.NotFound, "This cannot be the id of an Intune device.");

    private async Task<GraphAnswer<IReadOnlyList<ManagedDevice>>> FindById(string id, CancellationToken cancellation) =>
        await Get(id, cancellation) switch
        {
            { Succeeded: true, Value: var device } => GraphAnswer<IReadOnlyList<ManagedDevice>>.Of([device! with { ResetActions = [] }]),
            { Problem.Fault: GraphFault.NotFound } => GraphAnswer<IReadOnlyList<ManagedDevice>>.Of([]),
            var failed => failed.Problem!,
        };
}
