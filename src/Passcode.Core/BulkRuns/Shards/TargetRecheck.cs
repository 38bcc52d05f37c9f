using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// Checks targets again immediately before their commands. Policy, and who belongs to a protected group, may have changed since the devices were
/// selected; memberships are cached. The devices themselves are read again if the run was held up, began long ago or repeats another one, if Graph did not take the
/// command of one of them, or if another request has just sent one.
/// </summary>
internal sealed class TargetRecheck(BulkRunContext work, BulkRun run, ShardCounter counter, CancellationToken cancellationToken)
{
    // A run of 10,000 devices sends its commands within 20 minutes of its start.
    private static readonly TimeSpan SelectionHoldsFor = TimeSpan.FromHours(1);

    /// <summary>Returns the targets whose commands may be sent, each with its device as it is known now. The others end, or wait until they can be read.</summary>
    /// <param name="batch">The targets.</param>
    /// <param name="commandedLately">The ids of those to which another request sent a command a short while ago.</param>
    public async Task<IReadOnlyList<StoredTarget>> Check(IReadOnlyList<StoredTarget> batch, IReadOnlySet<string> commandedLately)
    {
        var isOutdated = run.WasHeld || run.Request.Selection is BulkSelection.Retry || work.Now - run.RequestedAt > SelectionHoldsFor
            || batch.Any(each => each.Target is { DueAt: not null } or { Unconfirmed: > 0 } || commandedLately.Contains(each.Target.Id));
        var read = isOutdated ? (await work.Batches.Get([.. batch.Select(each => each.Target.Device!.IntuneDeviceId)], cancellationToken)).Items : null;
        var checks = new List<(StoredTarget Target, bool MaySend)>();
        for (var index = 0; index < batch.Count; index++)
        {
            checks.Add(await Check(batch[index], read?[index]));
        }

        await work.Save(run.Id, [.. checks.Where(check => !check.MaySend).Select(check => check.Target)], counter, cancellationToken);
        return [.. checks.Where(check => check.MaySend).Select(check => check.Target)];
    }

    private async Task<(StoredTarget Target, bool MaySend)> Check(StoredTarget target, GraphResult<ManagedDevice>? read)
    {
        if (read is { Succeeded: false })
        {
            return (read.Problem.Fault == GraphFault.NotFound
                ? await Missing(target, read.Problem)
                : Unreadable(target, read.Problem, GraphOutcome.For(read.Problem)), false);
        }

        if (read is { Value: { } device })
        {
            if (!IsSameDevice(device, target.Target.Device!))
            {
                return (target.Ended(TargetState.Ineligible, ReasonCode.DeviceNotFound, work.Now, "The device does not have the serial number that it was selected with."), false);
            }

            if (target.Target.Since is not null && target.Target.Command(run.Deadline).FindIn(device) is not null)
            {
                return (target.With(target.Target with { State = TargetState.Issued, IssuedAt = target.Target.AttemptAt, DueAt = work.Now }), false);
            }

            if (work.Rules.Evaluate(device, isLockedByAnother: false) is { Eligible: false } verdict)
            {
                return (target.Ended(TargetState.Ineligible, verdict.ReasonCode, work.Now), false);
            }

            var now = DeviceSnapshot.From(device);
            target = target.With(target.Target with
            {
                Device = now,
                Absence = null,
                PriorActionAt = target.Target.Since is null ? device.LatestReset?.StartedAt : target.Target.PriorActionAt,
                Rules = now.HasSameOwner(target.Target.Device!) ? target.Target.Rules : null, // an approval is given for the owner, too
            });
        }

        var excluding = await work.Groups.FindExcluding(run, target.Target.Device!);
        if (!excluding.Succeeded || excluding.Value is not null)
        {
            return (excluding.Value is { } group
                ? target.Ended(TargetState.Ineligible, ReasonCode.ExcludedByGroup, work.Now, group)
                : Unreadable(target, excluding.Problem!, new(ResetStatus.Failed, ReasonCode.PolicyUnreadable, Detail: excluding.Problem!.Detail)), false);
        }

        var refused = Refused(target, await work.Policy.Evaluate(target.Target.Device!, run.Origin.Scopes, cancellationToken));
        return (refused ?? target, refused is null);
    }

    // A list of Graph may be older than the device.
    private static bool IsSameDevice(ManagedDevice read, DeviceSnapshot selected) =>
        selected.SerialNumber is null || read.SerialNumber is null || Spelling.Fold(read.SerialNumber) == Spelling.Fold(selected.SerialNumber);

    // It was there when it was selected, and a single 404 proves nothing.
    private async Task<StoredTarget> Missing(StoredTarget target, GraphProblem problem)
    {
        var device = target.Target.Device!;
        var (absence, isRemoved) = await work.Removal.Check(problem, device.IntuneDeviceId, device.SerialNumber, target.Target.Absence, cancellationToken);
        return isRemoved ? target.Ended(GraphOutcome.Removed(problem), work.Now) : target.With(target.Target with
        {
            Absence = absence,
            DueAt = work.Now + DeviceRemoval.PauseBetween(work.Polling.DelayBefore(absence!.Reads), absence),
        });
    }

    private StoredTarget? Refused(StoredTarget target, GraphResult<PolicyVerdict> verdict) => verdict.Value switch
    {
        null => Unreadable(target, verdict.Problem!, new(ResetStatus.Failed, ReasonCode.PolicyUnreadable, Detail: verdict.Problem!.Detail)),
        PolicyVerdict.Refused refused => target.Ended(TargetState.Ineligible, refused.Reason, work.Now, refused.Rule.ToString()),
        PolicyVerdict.NeedsApproval needed when !IsApproved(target.Target, needed) =>
            target.Ended(TargetState.Ineligible, ReasonCode.PolicyChanged, work.Now, string.Join(", ", needed.Rules)),
        _ => null,
    };

    // The run was approved with the rules that matched this device then. That one of them matches another device approves nothing.
    private bool IsApproved(BulkTarget target, PolicyVerdict.NeedsApproval needed) =>
        run.Approval?.Covers(needed.Rules) == true && needed.Rules.All((target.Rules ?? []).Contains);

    private StoredTarget Unreadable(StoredTarget target, GraphProblem problem, ResetOutcome final) => problem.IsTransient
        ? target.With(target.Target with { DueAt = work.Now + (problem.RetryAfter ?? work.Polling.FirstDelay) })
        : target.Ended(final, work.Now);
}
