using System.Globalization;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Pacing;

namespace Passcode.Benchmarks.Bulk;

/// <summary>The tenant behind Passcode's ports: an HTTP request takes 200 ms, and every item of a batch counts as a request.</summary>
internal sealed class BenchGraph(BenchTenant tenant, GraphPacer pacer, GraphClock clock, TimeProvider time) : IDeviceBatches, IDeviceSelections
{
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(200);

    private const int PageSize = 1000;

    public async Task<BatchResult<bool>> ResetPasscodes(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken)
    {
        await Task.Delay(Latency / 2, time, cancellationToken);
        GraphResult<bool>[] items = [.. intuneDeviceIds.Select(id => Command(BenchTenant.Number(id)))];
        await Task.Delay(Latency / 2, time, cancellationToken);
        clock.Observe(time.GetUtcNow());
        return new BatchResult<bool>(items);
    }

    public Task<BatchResult<bool>> SyncDevices(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The devices of this benchmark confirm before a check-in is due.");

    public async Task<BatchResult<ManagedDevice>> Get(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken)
    {
        await Task.Delay(Latency, time, cancellationToken);
        clock.Observe(time.GetUtcNow());
        return new BatchResult<ManagedDevice>([.. intuneDeviceIds.Select(id => Read(BenchTenant.Number(id)))]);
    }

    public async Task<GraphResult<SelectionPage>> Read(BulkSelection selection, string? cursor, CancellationToken cancellationToken)
    {
        var paced = await pacer.Enter(GraphCost.Read, cancellationToken); // as the adapter's pipeline asks
        using var permit = paced.Value;
        if (permit?.Use() is not true)
        {
            return paced.Problem!;
        }

        await Task.Delay(Latency, time, cancellationToken);
        clock.Observe(time.GetUtcNow());
        var now = time.GetUtcNow();
        if (tenant.List(now) is { } pause)
        {
            return new GraphProblem(GraphFault.Throttled, "429", pause);
        }

        var first = int.Parse(cursor ?? "0", CultureInfo.InvariantCulture);
        var last = Math.Min(first + PageSize, tenant.Devices);
        return new SelectionPage(
            [.. Enumerable.Range(first, last - first).Select(device => tenant.Device(device, now, withActions: false))],
            last < tenant.Devices ? last.ToString(CultureInfo.InvariantCulture) : null);
    }

    public Task<GraphResult<IReadOnlyList<IReadOnlyList<ManagedDevice>>>> Resolve(
        IReadOnlyList<DeviceReference> devices, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This benchmark selects by a filter.");

    private GraphResult<bool> Command(int device) =>
        tenant.Post(device, time.GetUtcNow()) is { } pause ? new GraphProblem(GraphFault.Throttled, "429", pause) : true;

    private GraphResult<ManagedDevice> Read(int device) =>
        tenant.Look(device, time.GetUtcNow()) is { Pause: { } pause }
            ? new GraphProblem(GraphFault.Throttled, "429", pause)
            : tenant.Device(device, time.GetUtcNow(), withActions: true);
}
