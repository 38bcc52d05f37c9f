using System.Collections.Immutable;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Statistics;

namespace Passcode.Core.BulkRuns;

/// <summary>Reads the shards in which something is to be done, and hands each target to whoever deals with it.</summary>
internal sealed class ShardProcessor(
    BulkRunContext work, BulkRun run, ImmutableArray<ShardState> shards, BulkOptions options, EmergencyStop stop, Func<CancellationToken, Task<bool>> mustStop, CancellationToken cancellationToken)
{
    private const int SavedTogether = 100;

    private readonly DateTimeOffset _now = work.Now;
    private readonly ShardCounter _counter = new(work.Now);
    private readonly HashSet<int> _read = [];

    /// <summary>Commands that may be sent in a minute.</summary>
    public double PerMinute { get; private set; } = run.BudgetPerMinute;

    /// <summary>Whether it found targets that Passcode did not write.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>Does what is to be done.</summary>
    public async Task Execute()
    {
        var expiry = FindExpiry();
        var room = expiry is null && run.MaySend(_now) && !await stop.IsActive(cancellationToken) ? CircuitBreaker.Room(run, options) : 0;
        int[] toSend = [.. expiry is null ? ToSend(room) : With(shard => shard.Counts.InState(TargetState.Queued) > 0)];
        int[] toPoll = [.. With(shard => shard.PollAt <= _now || _now >= run.Deadline).Except(toSend)];
        _read.UnionWith([.. toSend, .. toPoll]);
        room = room > 0 && run.CanaryPassedAt is null ? await CanaryRoom(toSend) : room;

        var dispatcher = new BatchDispatcher(work, run, _counter, room, FirstPollDelay, mustStop, cancellationToken);
        await Task.WhenAll(Read(toSend, dispatcher, expiry), Read(toPoll, null, null));
        PerMinute = room > 0 ? work.Pacer.BulkCommandsPerMinute : PerMinute;
    }

    /// <summary>The new state of a shard; null for one that was not read.</summary>
    public ShardState? StateOf(int shard) => _read.Contains(shard) ? _counter.StateOf(shard) : null;

    /// <summary>What the outcomes that were written contribute to the statistics.</summary>
    public IEnumerable<Contribution> Contributions => _counter.Contributions(run, changedOnly: true);

    private TimeSpan FirstPollDelay => run.CanaryPassedAt is null ? work.Polling.FirstDelay : options.FirstPollDelay;

    // How targets end to which nothing will be sent any more; null while the run may go on.
    private (TargetState State, ReasonCode Reason)? FindExpiry() =>
        run.CancelRequested ? (TargetState.Cancelled, ReasonCode.CancelledByRequest)
        : run.Approval is { HasExpired: true } ? (TargetState.Expired, ReasonCode.ApprovalExpired)
        : run.IsNotApproved ? (TargetState.Cancelled, ReasonCode.ApprovalRejected)
        : _now >= run.SendsEndAt ? (TargetState.Expired, ReasonCode.NotIssuedInTime)
        : null;

    // A step that died may have sent what nobody recorded: the canary is counted from the targets themselves.
    private async Task<int> CanaryRoom(int[] toSend)
    {
        var stored = new ShardCounter(_now);
        foreach (var index in toSend)
        {
            await foreach (var target in work.Targets.Read(run.Id, index, cancellationToken))
            {
                stored.Add(target);
            }
        }

        var counts = BulkCounts.Sum(shards.Select((shard, index) => toSend.Contains(index) ? stored.StateOf(index).Counts : shard.Counts));
        return CircuitBreaker.Room(run with { Counts = counts }, options);
    }

    private IEnumerable<int> ToSend(int room)
    {
        for (var index = 0; index < shards.Length && room > 0; index++)
        {
            if (shards[index].SendAt <= _now)
            {
                room -= shards[index].Counts.InState(TargetState.Queued);
                yield return index;
            }
        }
    }

    private IEnumerable<int> With(Func<ShardState, bool> condition) => Enumerable.Range(0, shards.Length).Where(index => condition(shards[index]));

    private async Task Read(IEnumerable<int> indexes, BatchDispatcher? dispatcher, (TargetState State, ReasonCode Reason)? expiry)
    {
        var poller = new ConfirmationPoller(work, run, _counter, PauseAfter, mustStop, cancellationToken);
        foreach (var index in indexes)
        {
            var expired = new List<StoredTarget>();
            await foreach (var stored in work.Targets.Read(run.Id, index, cancellationToken))
            {
                await Hand(stored, dispatcher, poller, expiry, expired);
                if (expired.Count == SavedTogether)
                {
                    await work.Save(run.Id, [.. expired], _counter, cancellationToken);
                    expired.Clear();
                }
            }

            await work.Save(run.Id, expired, _counter, cancellationToken);
        }

        await Task.WhenAll(dispatcher?.Finish() ?? Task.CompletedTask, poller.Finish());
    }

    private Task Hand(
        StoredTarget stored, BatchDispatcher? dispatcher, ConfirmationPoller poller, (TargetState State, ReasonCode Reason)? expiry, List<StoredTarget> expired)
    {
        var isDue = !(stored.Target.DueAt > _now);
        switch (stored.Target.State)
        {
            case var _ when !stored.IsAuthentic:
                HasRefused = true;
                expired.Add(stored.Refused(_now));
                return Task.CompletedTask;
            case TargetState.Queued when expiry is { } end:
                expired.Add(stored.Ended(end.State, end.Reason, _now));
                return Task.CompletedTask;
            case TargetState.Queued when isDue && dispatcher is { HasRoom: true }:
                return dispatcher.Enqueue(stored);
            case TargetState.Issuing or TargetState.Issued when isDue || (_now >= run.Deadline && stored.Target.State == TargetState.Issued):
                poller.Enqueue(stored);
                return Task.CompletedTask;
            default:
                _counter.Add(stored);
                return Task.CompletedTask;
        }
    }

    private TimeSpan PauseAfter(int poller) => run.CanaryPassedAt is null
        ? work.Polling.DelayBefore(poller)
        : TimeSpan.FromSeconds(Math.Min(work.Polling.MaxDelay.TotalSeconds, options.FirstPollDelay.TotalSeconds * Math.Pow(work.Polling.Backoff, poller)));
}
