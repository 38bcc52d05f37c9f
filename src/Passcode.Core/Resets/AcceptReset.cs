using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Devices;
using Passcode.Core.Orchestration;
using Passcode.Core.Pacing;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>Accepts requests for resets.</summary>
public sealed class AcceptReset(
    IIdempotencyKeys keys,
    IResetStore store,
    DurableTaskClient client,
    GraphPacer pacer,
    IOptions<RequestOptions> requests,
    IOptions<PollingOptions> polling,
    TimeProvider time) : RequestAcceptance<PasscodeReset>(keys, store, requests, time)
{
    /// <summary>Accepts a request.</summary>
    /// <param name="request">The request, valid.</param>
    /// <param name="origin">Who calls: keeps callers' keys apart, and counts as one who asks.</param>
    /// <param name="idempotencyKey">The caller's key; without one, ticket and device are the key, whatever else the request contains.</param>
    /// <param name="cancellationToken">Cancels the wait; the request may already be accepted.</param>
    public Task<RequestResult<PasscodeReset>> Execute(
        ResetRequest request, RequestOrigin origin, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var ticket = TicketKey(request);
        var (key, content) = idempotencyKey is null ? (ticket, (object?)ticket) : ("key " + idempotencyKey, request);
        return Accept(
            origin.CallerId, key, HashChain.Link(null, content), (id, now) => Create(id, now, request, origin, hasKey: idempotencyKey is not null), cancellationToken);
    }

    /// <summary>The record of a new reset.</summary>
    internal PasscodeReset Create(string id, DateTimeOffset now, ResetRequest request, RequestOrigin origin, bool hasKey) => new PasscodeReset
    {
        Id = id,
        Request = request,
        Origin = origin,
        HasKey = hasKey,
        Status = ResetStatus.Accepted,
        RequestedAt = now, // its ID is older if an earlier request with the key was refused
        Deadline = now + polling.Value.Deadline,
    }.Record(now, TimelineEventType.Accepted);

    /// <summary>
    /// The key of a request that comes without one, however ticket and device are spelled; null when it has no ticket. The same device under
    /// another kind of name is found by <see cref="TicketClaims"/>, once it is known.
    /// </summary>
    internal static string? TicketKey(ResetRequest request) =>
        request.TicketId is { } ticket ? $"ticket {Spelling.Fold(ticket)} {request.Device.Key.ToWireName()} {Spelling.Fold(request.Device)}" : null;

    /// <inheritdoc />
    protected override async Task<RequestResult<PasscodeReset>?> FindProblem(PasscodeReset reset, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var excess = await pacer.UntilIssued(GraphPriority.Reset, 1, cancellationToken) - (reset.Deadline - now);
        return excess > TimeSpan.Zero ? new RequestResult<PasscodeReset>.QueueFull(excess) : null;
    }

    /// <inheritdoc />
    protected override Task Start(string id, CancellationToken cancellationToken) =>
        client.StartUnlessUnderWay(PasscodeResetOrchestrator.Name, id, new ResetState(), cancellationToken);
}
