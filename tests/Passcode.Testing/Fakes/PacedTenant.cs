using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Pacing;
using Passcode.GraphSimulator.Throttling;

namespace Passcode.Testing.Fakes;

/// <summary>A tenant behind Graph's limits, as one process reaches it: every call asks the pacer first, as the adapter's HTTP pipeline does, and takes 200 ms.</summary>
internal sealed class PacedTenant(FakeTenant tenant, GraphPacer pacer, IntuneThrottle throttle, TimeProvider time) : IManagedDevices, IDeviceBatches, IDeviceSelections
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(200);

    /// <summary>Requests that Graph refused.</summary>
    public int Throttled { get; private set; }

    public Task<GraphResult<IReadOnlyList<ManagedDevice>>> Find(DeviceReference reference, int limit, CancellationToken cancellationToken) =>
        Call(GraphCost.Read, () => tenant.Find(reference, limit, cancellationToken), cancellationToken);

    public Task<GraphResult<ManagedDevice>> Get(string intuneDeviceId, CancellationToken cancellationToken) =>
        Call(GraphCost.Read, () => tenant.Get(intuneDeviceId, cancellationToken), cancellationToken);

    public Task<GraphResult<bool>> ResetPasscode(string intuneDeviceId, CancellationToken cancellationToken) =>
        Call(GraphCost.Command, () => tenant.ResetPasscode(intuneDeviceId, cancellationToken), cancellationToken);

    public Task<GraphResult<bool>> SyncDevice(string intuneDeviceId, CancellationToken cancellationToken) =>
        Call(GraphCost.Command, () => tenant.SyncDevice(intuneDeviceId, cancellationToken), cancellationToken);

    public Task<BatchResult<bool>> ResetPasscodes(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken) =>
        Call(GraphCost.Command, intuneDeviceIds, ids => tenant.ResetPasscodes(ids, cancellationToken), cancellationToken);

    public Task<BatchResult<bool>> SyncDevices(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken) =>
        Call(GraphCost.Command, intuneDeviceIds, ids => tenant.SyncDevices(ids, cancellationToken), cancellationToken);

    public Task<BatchResult<ManagedDevice>> Get(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken) =>
        Call(GraphCost.Read, intuneDeviceIds, ids => tenant.Get(ids, cancellationToken), cancellationToken);

    public Task<GraphResult<SelectionPage>> Read(BulkSelection selection, string? cursor, CancellationToken cancellationToken) =>
        Call(GraphCost.Read, () => tenant.Read(selection, cursor, cancellationToken), cancellationToken);

    public Task<GraphResult<IReadOnlyList<IReadOnlyList<ManagedDevice>>>> Resolve(IReadOnlyList<DeviceReference> devices, CancellationToken cancellationToken) =>
        Call(GraphCost.Read * devices.Count, () => tenant.Resolve(devices, cancellationToken), cancellationToken);

    private Task<GraphResult<T>> Call<T>(GraphCost cost, Func<Task<GraphResult<T>>> call, CancellationToken cancellationToken) =>
        Send(cost, async () => Admit(cost) is { } refused ? refused : await call(), cancellationToken);

    // Of a batch, each item is admitted or refused.
    private async Task<BatchResult<T>> Call<T>(
        GraphCost each, IReadOnlyList<string> ids, Func<IReadOnlyList<string>, Task<BatchResult<T>>> call, CancellationToken cancellationToken)
    {
        var answer = await Send<BatchResult<T>>(
            each * ids.Count,
            async () =>
            {
                List<GraphProblem?> refused = [.. ids.Select(_ => Admit(each))];
                string[] admitted = [.. ids.Where((_, index) => refused[index] is null)];
                var items = new Queue<GraphResult<T>>(admitted.Length == 0 ? [] : (await call(admitted)).Items);
                return new BatchResult<T>([.. refused.Select(problem => problem is null ? items.Dequeue() : problem)]);
            },
            cancellationToken);
        return answer.Value ?? new([.. ids.Select(_ => (GraphResult<T>)answer.Problem!)]);
    }

    private async Task<GraphResult<T>> Send<T>(GraphCost cost, Func<Task<GraphResult<T>>> call, CancellationToken cancellationToken)
    {
        var paced = pacer.IsPrepaid(cost) ? null : await pacer.Enter(cost, cancellationToken);
        using var permit = paced?.Value;
        if (paced is { Succeeded: false })
        {
            return paced.Problem;
        }

        permit?.Use();
        await Task.Delay(Latency / 2, time, cancellationToken);
        var answer = await call();
        await Task.Delay(Latency / 2, time, cancellationToken);
        return answer;
    }

    private GraphProblem? Admit(GraphCost call)
    {
        if (throttle.Admit(call.Writes > 0, time.GetUtcNow()) is not { } pause)
        {
            return null;
        }

        Throttled++;
        pacer.Throttled(call, pause, time.GetTimestamp());
        return new GraphProblem(GraphFault.Throttled, "429", pause);
    }
}
