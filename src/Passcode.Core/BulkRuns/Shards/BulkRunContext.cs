using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Observability;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>What sending and looking share: the ports, the settings, and the one way to write what became of targets.</summary>
public sealed class BulkRunContext(
    IBulkTargets targets,
    IDeviceBatches batches,
    DeviceLock deviceLock,
    DeviceRemoval removal,
    EligibilityRules rules,
    ResetPolicy policy,
    SelectedGroups groups,
    GraphClock graphClock,
    GraphPacer pacer,
    PasscodeMetrics metrics,
    IOptions<PollingOptions> polling,
    TimeProvider time)
{
    internal IBulkTargets Targets => targets;

    internal IDeviceBatches Batches => batches;

    internal DeviceLock DeviceLock => deviceLock;

    internal DeviceRemoval Removal => removal;

    internal EligibilityRules Rules => rules;

    internal ResetPolicy Policy => policy;

    internal SelectedGroups Groups => groups;

    internal GraphClock GraphClock => graphClock;

    internal GraphPacer Pacer => pacer;

    internal PollingOptions Polling => polling.Value;

    internal TimeProvider Time => time;

    internal DateTimeOffset Now => time.GetUtcNow();

    /// <summary>
    /// Writes and counts changed targets, and frees the devices of those that have ended. One that waits again keeps its lock: another execution of
    /// the step may acquire and send while this one is on its way to free it.
    /// </summary>
    /// <returns>Those that were written.</returns>
    internal async Task<IReadOnlyList<StoredTarget>> Save(string runId, IReadOnlyList<StoredTarget> changed, ShardCounter counter, CancellationToken cancellationToken)
    {
        if (changed.Count == 0)
        {
            return [];
        }

        var saved = await targets.Save(runId, changed, cancellationToken);
        await Task.WhenAll(saved.Where(each => each.Target is { Device: not null, HasEnded: true })
            .Select(each => deviceLock.Release(each.Target.Id, BulkRunLockOwners.NameOf(runId), each.Target.CommandedAt, cancellationToken)));
        CountEnded(saved);
        foreach (var each in saved)
        {
            counter.Add(each, isChanged: true);
        }

        counter.AddUnsure(changed.ExceptBy(saved.Select(each => each.Target.Id), each => each.Target.Id));
        return saved;
    }

    /// <summary>Counts those of targets just written that have ended, in the metrics.</summary>
    internal void CountEnded(IEnumerable<StoredTarget> written)
    {
        foreach (var each in written.Where(each => each.Target.HasEnded))
        {
            metrics.Ended(each.Target);
        }
    }
}
