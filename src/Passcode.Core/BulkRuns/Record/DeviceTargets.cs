using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>Finds the bulk runs that a device was part of. It reads one row of each run, so that no index has to be written for every device of every run.</summary>
public sealed class DeviceTargets(IBulkRuns runs, IBulkTargets targets)
{
    /// <summary>Lists the runs with the device, newest first, without dry runs.</summary>
    /// <param name="intuneDeviceId">The device.</param>
    /// <param name="size">Runs that a page looks at, 1 to 100; it has no more entries than that, and may have none.</param>
    /// <param name="continuation">What the page before ended with; null for the first.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="FormatException">The continuation is not one that this listing gave.</exception>
    public async Task<ListPage<DeviceTarget>> Query(string intuneDeviceId, int size, string? continuation, CancellationToken cancellationToken)
    {
        var id = BulkTarget.IdOf(intuneDeviceId);
        var page = await runs.Query(size, continuation, cancellationToken);
        var found = await Task.WhenAll(page.Items.Where(run => run is { Shards: > 0, Request.DryRun: false }).Select(Find));
        return new([.. found.OfType<DeviceTarget>()], page.Continuation);

        async Task<DeviceTarget?> Find(BulkRun run) =>
            await targets.Find(run.Id, BulkTarget.ShardOf(id, run.Shards), id, cancellationToken) is { } stored ? new(run, stored.Target) : null;
    }
}

/// <summary>A device in one of its runs.</summary>
public sealed record DeviceTarget(BulkRun Run, BulkTarget Target);
