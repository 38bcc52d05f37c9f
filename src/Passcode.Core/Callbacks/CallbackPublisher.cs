namespace Passcode.Core.Callbacks;

/// <summary>
/// Decides who receives an event: the receivers that its owner names, and the subscribers of its type. An activity returns the delivery
/// with its result and the orchestrator starts it, so that it is neither lost nor waited for when a process dies.
/// </summary>
public sealed class CallbackPublisher(Subscribers subscribers, TimeProvider time)
{
    /// <summary>The delivery of an event; none when nobody receives it.</summary>
    public async Task<IReadOnlyList<CallbackDelivery>> Publish(CallbackEvent published, IEnumerable<CallbackTarget> receivers, CancellationToken cancellationToken)
    {
        IReadOnlyList<CallbackReceiver> named = [.. receivers.Select(target => new CallbackReceiver(target))];
        var hasSubscribers = await subscribers.HasAny(published.Type, cancellationToken);
        return named is [] && !hasSubscribers ? [] : [new CallbackDelivery(published, named, time.GetUtcNow(), hasSubscribers)];
    }
}

/// <summary>Finds the callback URL that came with a request. The URL is a secret, so it is read from the record when it is needed.</summary>
public interface IRequestCallbackUrls
{
    /// <summary>Whether events of a type are about requests of this kind.</summary>
    bool Include(string eventType);

    /// <summary>The URL; null when the request gave none, or does not exist any more.</summary>
    /// <param name="subject">The id of the reset or the bulk run.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<string?> Find(string subject, CancellationToken cancellationToken);
}

/// <summary>
/// Where an event goes, by reference: the addresses themselves are secrets (those of Logic Apps and Power Automate carry a signature)
/// and stay where they are stored, out of journals and logs.
/// </summary>
/// <param name="Kind">The kind of receiver.</param>
/// <param name="Id">The subscription's id, or the ticket's helpdesk; null for the request's own address.</param>
public sealed record CallbackTarget(CallbackTargetKind Kind, string? Id = null);

/// <summary>What kind of receiver an event goes to.</summary>
public enum CallbackTargetKind
{
    /// <summary>The address that came with the request.</summary>
    Request,

    Subscription,

    /// <summary>The ticket that the request came from, as a comment.</summary>
    Ticket,
}
