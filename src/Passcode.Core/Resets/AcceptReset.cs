using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Devices;
using Passcode.Core.Orchestration;
using Passcode.Core.Pacing;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>
/// Takes a request: claims its idempotency key, lists and records it, starts its workflow. Each part may be repeated, so a process
/// that dies in between is taken up by the caller's retry, or by <see cref="ReconcileResets"/> once the reset is listed.
/// </summary>
public sealed class AcceptReset(
    IIdempotencyKeys keys,
    IResetStore store,
    DurableTaskClient client,
    GraphPacer pacer,
    IOptions<RequestOptions> requests,
    IOptions<PollingOptions> polling,
    TimeProvider time)
{
    /// <summary>Accepts a request.</summary>
    /// <param name="request">The request, valid.</param>
    /// <param name="origin">Who calls: keeps callers' keys apart, and counts as one who asks.</param>
    /// <param name="idempotencyKey">The caller's key; without one, ticket and device are the key.</param>
    /// <param name="cancellationToken">Cancels the wait; the request may already be accepted.</param>
    public async Task<RequestResult> Execute(
        ResetRequest request, RequestOrigin origin, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = TimedId.New(now);
        if (await Claim(request, origin.CallerId, idempotencyKey, id, now, cancellationToken) is { } claim)
        {
            if (claim.RequestHash != HashOf(request, idempotencyKey))
            {
                return new RequestResult.KeyReused();
            }

            if (claim.ResetId != id && await store.Find(claim.ResetId, cancellationToken) is { } earlier)
            {
                return await Start(earlier.Value, isReplay: true, cancellationToken);
            }

            id = claim.ResetId;
        }

        var excess = await pacer.UntilIssued(GraphPriority.Reset, 1, cancellationToken) - polling.Value.Deadline;
        return excess > TimeSpan.Zero
            ? new RequestResult.QueueFull(excess)
            : await Record(request, origin, hasKey: idempotencyKey is not null, id, now, cancellationToken);
    }

    /// <summary>Records and starts a request under an id that nothing else stands for; the earlier reset, when the id has one.</summary>
    internal async Task<RequestResult.Accepted> Record(
        ResetRequest request, RequestOrigin origin, bool hasKey, string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reset = new PasscodeReset
        {
            Id = id,
            Request = request,
            Origin = origin,
            HasKey = hasKey,
            Status = ResetStatus.Accepted,
            RequestedAt = TimedId.TimeOf(id),
            Deadline = now + polling.Value.Deadline,
        }.Record(now, TimelineEventType.Accepted);
        await store.List(reset, cancellationToken);
        return await store.TrySave(reset, null, cancellationToken) is { } saved
            ? await Start(saved.Value, isReplay: false, cancellationToken)
            : await Start((await store.Find(id, cancellationToken))!.Value, isReplay: true, cancellationToken);
    }

    /// <summary>Starts the workflow of a recorded reset, unless it has ended.</summary>
    internal async Task<RequestResult.Accepted> Start(PasscodeReset reset, bool isReplay, CancellationToken cancellationToken)
    {
        if (!reset.Status.IsTerminal())
        {
            await client.StartUnlessUnderWay(PasscodeResetOrchestrator.Name, reset.Id, new ResetState(), cancellationToken);
        }

        return new RequestResult.Accepted(reset, isReplay);
    }

    /// <summary>
    /// What stands for a request that comes without a key, however ticket and device are spelled; null when it has no ticket. The same device under
    /// another kind of name is told by <see cref="TicketClaims"/>, once it is found.
    /// </summary>
    internal static string? TicketKey(ResetRequest request) =>
        request.TicketId is { } ticket ? $"ticket {Spelling.Fold(ticket)} {request.Device.Key.ToWireName()} {Spelling.Fold(request.Device)}" : null;

    private async Task<IdempotencyClaim?> Claim(
        ResetRequest request, string caller, string? idempotencyKey, string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = idempotencyKey is not null ? "key " + idempotencyKey : TicketKey(request);
        return key is null ? null : await keys.Claim(
            caller, key, new(id, HashOf(request, idempotencyKey), now + requests.Value.IdempotencyWindow), now, cancellationToken);
    }

    // A ticket that asks for the same device again is the same request, whatever else changed in it.
    private static string HashOf(ResetRequest request, string? idempotencyKey) =>
        HashChain.Link(null, idempotencyKey is null ? TicketKey(request) : request);
}

/// <summary>What became of a request.</summary>
public abstract record RequestResult
{
    private RequestResult()
    {
    }

    /// <summary>It is recorded and runs to its end whatever happens.</summary>
    /// <param name="Reset">The reset.</param>
    /// <param name="IsReplay">Whether an earlier request with the same key had already asked for it.</param>
    public sealed record Accepted(PasscodeReset Reset, bool IsReplay) : RequestResult;

    /// <summary>The idempotency key was already used with a different request; nothing was changed.</summary>
    public sealed record KeyReused : RequestResult;

    /// <summary>So many resets wait that the command could not be issued before the deadline; nothing was recorded.</summary>
    /// <param name="RetryAfter">When it could be.</param>
    public sealed record QueueFull(TimeSpan RetryAfter) : RequestResult;
}
