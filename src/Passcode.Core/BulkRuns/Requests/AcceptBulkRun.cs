using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Orchestration;
using Passcode.Core.Pacing;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>Accepts requests for bulk runs, one unfinished run for each selection.</summary>
public sealed class AcceptBulkRun(
    IIdempotencyKeys keys,
    IBulkRuns runs,
    UnfinishedRuns unfinished,
    IBulkLists lists,
    SelectionClaims selections,
    DurableTaskClient client,
    GraphPacer pacer,
    IOptions<BulkOptions> bulk,
    IOptions<RequestOptions> requests,
    IOptions<PollingOptions> polling,
    TimeProvider time) : RequestAcceptance<BulkRun>(keys, runs, requests, time)
{
    private const int Chunk = 100;

    /// <summary>Accepts a request for a selection that Graph or an earlier run gives.</summary>
    /// <param name="request">The request, valid.</param>
    /// <param name="origin">Who calls: keeps callers' keys apart, and counts as one who asks.</param>
    /// <param name="idempotencyKey">The caller's key; without one, every request is a new one.</param>
    /// <param name="cancellationToken">Cancels the wait; the request may already be accepted.</param>
    public async Task<RequestResult<BulkRun>> Execute(BulkRequest request, RequestOrigin origin, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var earlier = request.Selection is BulkSelection.Retry { RunId: var id } ? await runs.Find(id, cancellationToken) : null;
        return await Accept(
            request,
            request.Selection.Hash(),
            HashChain.Link(null, request),
            origin,
            idempotencyKey,
            run => run with { LeftOut = earlier is null ? null : RetriedTargets.LeftOut(earlier.Value.Counts) },
            cancellationToken);
    }

    /// <summary>Accepts a request with a list of devices, which is read once and never held whole.</summary>
    /// <param name="request">The request, valid; its selection is made here.</param>
    /// <param name="devices">The list.</param>
    /// <param name="origin">Who calls: keeps callers' keys apart, and counts as one who asks.</param>
    /// <param name="idempotencyKey">The caller's key; without one, every request is a new one.</param>
    /// <param name="cancellationToken">Cancels the wait; the request may already be accepted.</param>
    public async Task<RequestResult<BulkRun>> Execute(
        BulkRequest request, IAsyncEnumerable<ListedDevice> devices, RequestOrigin origin, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var listId = TimedId.New(Time.GetUtcNow());
        var isUsed = false;
        try
        {
            var (problem, list) = await Store(listId, request, devices, cancellationToken);
            if (problem is not null)
            {
                return problem;
            }

            isUsed = true; // if the acceptance fails midway, its run may be recorded
            var result = await Accept(
                request with { Selection = new BulkSelection.List(listId, list.Count) }, list.Devices.ToString(), list.Hash, origin, idempotencyKey,
                run => run with { DuplicateLines = list.Devices.Duplicates }, cancellationToken);
            isUsed = result is RequestResult<BulkRun>.Accepted { Record.Request.Selection: BulkSelection.List { Id: var used } } && used == listId;
            return result;
        }
        finally
        {
            if (!isUsed)
            {
                await lists.Remove(listId, CancellationToken.None);
            }
        }
    }

    private async Task<(BulkRequestResult? Problem, (int Count, string Hash, DistinctDevices Devices) List)> Store(
        string listId, BulkRequest request, IAsyncEnumerable<ListedDevice> devices, CancellationToken cancellationToken)
    {
        var limit = Math.Min(request.MaxTargets ?? int.MaxValue, bulk.Value.MaxTargets);
        var (count, hash, distinct) = (0, HashChain.Link(null, request), new DistinctDevices());
        await foreach (var chunk in distinct.Read(devices, cancellationToken).Chunk(Chunk).WithCancellation(cancellationToken))
        {
            if (count + chunk.Length > limit)
            {
                return (new BulkRequestResult.TooLarge(limit, limit < bulk.Value.MaxTargets), default);
            }

            await lists.Write(listId, count / Chunk, chunk, cancellationToken);
            (count, hash) = (count + chunk.Length, HashChain.Link(hash, chunk));
        }

        return (count == 0 ? new BulkRequestResult.Empty() : null, (count, hash, distinct));
    }

    /// <summary>Finds the run that an earlier request with the same key led to; null when there is none.</summary>
    public Task<BulkRun?> Find(RequestOrigin origin, string idempotencyKey, CancellationToken cancellationToken) =>
        FindEarlier(origin.CallerId, StoredKey(idempotencyKey), cancellationToken);

    private static string StoredKey(string idempotencyKey) => "bulk " + idempotencyKey;

    private Task<RequestResult<BulkRun>> Accept(
        BulkRequest request, string selection, string hash, RequestOrigin origin, string? idempotencyKey, Func<BulkRun, BulkRun> complete, CancellationToken cancellationToken) => Accept(
        origin.CallerId,
        idempotencyKey is null ? null : StoredKey(idempotencyKey),
        hash,
        (id, now) => complete(new BulkRun
        {
            Id = id,
            Request = request,
            Origin = origin,
            SelectionHash = request.DryRun ? null : selection, // it touches no device
            Status = BulkRunStatus.Preparing,
            RequestedAt = now, // its ID is older if an earlier request with the key was refused
            Deadline = now + polling.Value.Deadline,
        }).Record(now, TimelineEventType.Accepted),
        cancellationToken);

    /// <inheritdoc />
    protected override async Task<RequestResult<BulkRun>?> FindProblem(BulkRun run, DateTimeOffset now, CancellationToken cancellationToken) =>
        await FindExcess(run, now, cancellationToken) is { } excess ? new RequestResult<BulkRun>.QueueFull(excess)
        : await FindUnfinished(run, cancellationToken) is { } previous ? new BulkRequestResult.Overlaps(previous.Id, previous)
        : await selections.FindOwner(run, cancellationToken) is { } holder ? new BulkRequestResult.Overlaps(holder.RunId, holder.Run)
        : null;

    /// <inheritdoc />
    protected override Task Start(string id, CancellationToken cancellationToken) =>
        client.StartUnlessUnderWay(BulkRunOrchestrator.Name, id, new BulkState(), cancellationToken);

    // A schedule sends what it can within its window. Of a group, category or filter, nobody knows yet how many devices it has.
    private async Task<TimeSpan?> FindExcess(BulkRun run, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (run.Request is { DryRun: true } or { Schedule: not null })
        {
            return null;
        }

        var excess = await pacer.UntilIssued(GraphPriority.Bulk, (run.Request.Selection as BulkSelection.List)?.Count ?? 1, cancellationToken) - (run.SendsEndAt - now);
        return excess > TimeSpan.Zero ? excess : null;
    }

    // A schedule has one run at a time, also when its selection was changed meanwhile.
    private async Task<BulkRun?> FindUnfinished(BulkRun run, CancellationToken cancellationToken)
    {
        if (run.Request is { Schedule: { } schedule, DryRun: false })
        {
            await foreach (var other in unfinished.Read(cancellationToken))
            {
                if (other.Id != run.Id && other.Request.Schedule == schedule)
                {
                    return other;
                }
            }
        }

        return null;
    }
}

/// <summary>The results that only requests for bulk runs have.</summary>
public abstract record BulkRequestResult : RequestResult<BulkRun>
{
    private BulkRequestResult()
    {
    }

    /// <summary>A run of the same selection has not ended; nothing was changed. The run is null while its request is still being accepted.</summary>
    public sealed record Overlaps(string RunId, BulkRun? Run) : BulkRequestResult;

    /// <summary>The list names no device; nothing was changed.</summary>
    public sealed record Empty : BulkRequestResult;

    /// <summary>The list names more devices than any run may have, or than the caller expects; nothing was changed.</summary>
    public sealed record TooLarge(int Limit, bool IsCallersOwn) : BulkRequestResult;
}
