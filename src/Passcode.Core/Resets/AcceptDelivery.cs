using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>
/// Takes a request that another system delivers, perhaps several times. A delivery that was seen before gives its first reset, whatever
/// else changed in it: senders repeat themselves, with other timestamps, and would not understand a refusal.
/// </summary>
public sealed class AcceptDelivery(IIdempotencyKeys keys, AcceptReset accept, IResetStore store, IOptions<RequestOptions> requests, TimeProvider time)
{
    /// <summary>Accepts a delivery, or finds what it led to before.</summary>
    /// <param name="request">The request, valid.</param>
    /// <param name="origin">Who delivers: keeps senders' ids apart.</param>
    /// <param name="delivery">What the delivery is known by.</param>
    /// <param name="cancellationToken">Cancels the wait; the request may already be accepted.</param>
    public async Task<RequestResult<PasscodeReset>.Accepted> Execute(
        ResetRequest request, RequestOrigin origin, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var fresh = TimedId.New(now);
        var id = fresh;

        // The fingerprint comes last and decides: an id is often a header that nobody signed, so a captured message could be
        // sent again under a new one. Each mark is claimed for what the one before stands for, so both lead to the same reset from now on.
        foreach (var (mark, window) in Marks(request, delivery))
        {
            var claim = await keys.Claim(origin.CallerId, mark, new(id, "", now + window), now, cancellationToken);
            id = claim.OwnerId;
        }

        return id != fresh && await store.Find(id, cancellationToken) is { } earlier
            ? await accept.Start(earlier.Value, isReplay: true, cancellationToken)
            : await accept.Record(accept.Create(id, now, request, origin, hasKey: false), cancellationToken);
    }

    private IEnumerable<(string Mark, TimeSpan Window)> Marks(ResetRequest request, WebhookDelivery delivery)
    {
        if (delivery.Id is { } id)
        {
            yield return ("delivery " + id, delivery.RememberFor);
        }
        else if (AcceptReset.TicketKey(request) is { } ticket)
        {
            yield return (ticket, requests.Value.IdempotencyWindow);
        }

        if (delivery.Fingerprint is { } fingerprint)
        {
            yield return ("signed " + fingerprint, delivery.RememberFor);
        }
    }
}

/// <summary>What a message from another system is known by when it comes again.</summary>
/// <param name="Id">The sender's id for it; without one, ticket and device stand for it, for <see cref="RequestOptions.IdempotencyWindow"/>.</param>
/// <param name="Fingerprint">A hash of what the sender signed; null when it signed nothing.</param>
/// <param name="RememberFor">For how long id and fingerprint are remembered.</param>
public sealed record WebhookDelivery(string? Id, string? Fingerprint, TimeSpan RememberFor);
