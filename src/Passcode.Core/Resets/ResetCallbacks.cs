using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;

namespace Passcode.Core.Resets;

/// <summary>Publishes the state of a reset to its callback URL, its ticket and the subscribers.</summary>
public sealed class ResetCallbacks(CallbackPublisher publisher, IOptions<TicketCommentsOptions> tickets, IOptions<CallbackOptions> callbacks, IResetStore store) : IRequestCallbackUrls
{
    /// <summary>The deliveries of the reset's present state; none for a state without an event.</summary>
    public async Task<IReadOnlyList<CallbackDelivery>> Publish(PasscodeReset reset, CancellationToken cancellationToken) =>
        ResetEvent.Create(reset, callbacks.Value.IncludeOwner) is { } published ? await publisher.Publish(published, Receivers(reset), cancellationToken) : [];

    /// <inheritdoc />
    public bool Include(string eventType) => ResetEvent.IsType(eventType);

    /// <inheritdoc />
    public async Task<string?> Find(string subject, CancellationToken cancellationToken) =>
        (await store.Find(subject, cancellationToken))?.Value.Request.CallbackUrl;

    private IEnumerable<CallbackTarget> Receivers(PasscodeReset reset)
    {
        // A Logic App that waits for its callback goes on with the first one it gets, so it gets none before the end.
        if (reset.Request.CallbackUrl is not null && reset.Status.IsTerminal())
        {
            yield return new(CallbackTargetKind.Request);
        }

        if (reset.Request is { Source: { } source, TicketId: not null } && tickets.Value.GetValueOrDefault(source)?.Wants(reset.Status) == true)
        {
            yield return new(CallbackTargetKind.Ticket, source);
        }
    }
}
