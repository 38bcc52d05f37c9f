using System.Text.Json;
using Microsoft.Extensions.Options;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>The managed devices of the tenant, in Microsoft Graph.</summary>
internal sealed class GraphManagedDevices(GraphConnection graph, IOptions<GraphOptions> options, TimeProvider time) : IManagedDevices
{
    /// <inheritdoc />
    public Task<GraphAnswer<IReadOnlyList<ManagedDevice>>> Find(DeviceReference reference, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        return reference.Key == DeviceKey.IntuneDeviceId ? FindById(reference.Value, cancellation) : Try(
            async timeout =>
            {
                var found = new List<ManagedDevice>();
                Uri? next = DeviceAddresses.Search(graph.Root, reference, limit);
                while (next is not null && found.Count < limit)
                {
                    using var page = await Read(next, "find", timeout);
                    found.AddRange(page.RootElement.Objects("value").Select(DeviceProjection.Device).OfType<ManagedDevice>());
                    next = NextPage(page.RootElement);
                }

                return (IReadOnlyList<ManagedDevice>)[.. found.Take(limit)];
            },
            cancellation);
    }

    /// <inheritdoc />
    public async Task<GraphAnswer<ManagedDevice>> Get(string intuneDeviceId, CancellationToken cancellation) =>
        !DeviceAddresses.IsId(intuneDeviceId) ? NoSuchId : await Try(
            async timeout =>
            {
                using var answer = await Read(DeviceAddresses.One(graph.Root, intuneDeviceId), "get", timeout);
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

    private async Task<GraphAnswer<T>> Try<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(options.Value.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            return GraphAnswer<T>.Of(await read(either.Token));
        }
        catch (GraphFaultException failure)
        {
            return failure.Problem;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new GraphProblem(GraphFault.AnswerLost, $"No answer within {options.Value.RequestTimeout}.");
        }
    }

    private async Task<JsonDocument> Read(Uri address, string kind, CancellationToken cancellation)
    {
        await using var body = await graph.Read(address, kind, cancellation);
        try
        {
            return await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
        }
        catch (JsonException)
        {
            throw new GraphFaultException(new(GraphFault.Unreadable, "The answer is not JSON."));
        }
    }

    // The token goes with the request, so a page of another host is none of Graph's.
    private Uri? NextPage(JsonElement page) => page.Text("@odata.nextLink") switch
    {
        null => null,
        var link when Uri.TryCreate(link, UriKind.Absolute, out var address) && DeviceAddresses.IsWithin(graph.Root, address) => address,
        _ => throw new GraphFaultException(new(GraphFault.Unreadable, "The next page is not at Graph.")),
    };
}
