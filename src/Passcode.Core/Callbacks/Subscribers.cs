namespace Passcode.Core.Callbacks;

/// <summary>Who is told of what. Remembers the subscriptions for some seconds, so that a thousand resets do not read them a thousand times.</summary>
public sealed class Subscribers(ISubscriptions subscriptions, ICallbackUrlPolicy receivers, TimeProvider time)
{
    // A process learns of a subscription made in another one this late.
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(10);

    private volatile Snapshot? _known;

    /// <summary>Adds a subscription.</summary>
    /// <param name="address">Where events go, as it came from the caller.</param>
    /// <param name="eventTypes">The types of events to send.</param>
    /// <param name="createdBy">Who asks.</param>
    /// <param name="cancellationToken">Cancels the wait; the subscription may already be stored.</param>
    public async Task<SubscribeResult> Add(
        string address, IReadOnlyList<string> eventTypes, string createdBy, CancellationToken cancellationToken)
    {
        var decoded = CallbackAddress.Decode(address);
        if (receivers.Refusal(decoded) is { } refusal)
        {
            return new SubscribeResult.Refused(refusal);
        }

        var key = SubscriptionKey.Create();
        var subscription = new Subscription(SubscriptionKey.IdOf(key), decoded, eventTypes, time.GetUtcNow(), createdBy);
        await subscriptions.Add(subscription, cancellationToken);
        _known = null;
        return new SubscribeResult.Subscribed(subscription, key);
    }

    /// <summary>Removes a subscription by its id; does nothing when it is gone.</summary>
    public async Task Remove(string id, CancellationToken cancellationToken)
    {
        await subscriptions.Remove(id, cancellationToken);
        _known = null;
    }

    /// <summary>The address of a subscription, or null when it is no more.</summary>
    public async Task<string?> AddressOf(string id, CancellationToken cancellationToken) =>
        (await subscriptions.Find(id, cancellationToken))?.Address;

    /// <summary>The ids of the subscriptions to a type of event.</summary>
    public async Task<IReadOnlyList<string>> Of(string eventType, CancellationToken cancellationToken)
    {
        if (_known is not { } known || known.ReadAt + Memory <= time.GetUtcNow())
        {
            _known = known = new(await subscriptions.All(cancellationToken), time.GetUtcNow());
        }

        return [.. known.Subscriptions.Where(subscription => subscription.EventTypes.Contains(eventType)).Select(subscription => subscription.Id)];
    }

    private sealed record Snapshot(IReadOnlyList<Subscription> Subscriptions, DateTimeOffset ReadAt);
}
