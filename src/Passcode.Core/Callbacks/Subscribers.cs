using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

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
        if (receivers.FindViolation(decoded) is { } refusal)
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
    public async Task<IReadOnlyList<string>> FindIds(string eventType, CancellationToken cancellationToken)
    {
        if (_known is not { } known || known.ReadAt + Memory <= time.GetUtcNow())
        {
            _known = known = new(await subscriptions.All(cancellationToken), time.GetUtcNow());
        }

        return [.. known.Subscriptions.Where(subscription => subscription.EventTypes.Contains(eventType)).Select(subscription => subscription.Id)];
    }

    private sealed record Snapshot(IReadOnlyList<Subscription> Subscriptions, DateTimeOffset ReadAt);
}

/// <summary>What became of a wish to subscribe.</summary>
public abstract record SubscribeResult
{
    private SubscribeResult()
    {
    }

    /// <summary>The subscription stands.</summary>
    /// <param name="Subscription">The subscription.</param>
    /// <param name="Key">Removes it; told this once.</param>
    public sealed record Subscribed(Subscription Subscription, string Key) : SubscribeResult;

    /// <summary>The address is refused.</summary>
    /// <param name="Reason">Why, as the end of a sentence that begins with the address's name.</param>
    public sealed record Refused(string Reason) : SubscribeResult;
}

/// <summary>Where subscriptions are kept.</summary>
public interface ISubscriptions
{
    /// <summary>Keeps a subscription.</summary>
    Task Add(Subscription subscription, CancellationToken cancellationToken);

    /// <summary>Reads a subscription.</summary>
    Task<Subscription?> Find(string id, CancellationToken cancellationToken);

    /// <summary>Removes a subscription.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> Remove(string id, CancellationToken cancellationToken);

    /// <summary>Reads all subscriptions: there are as many as flows, some dozens.</summary>
    Task<IReadOnlyList<Subscription>> All(CancellationToken cancellationToken);
}

/// <summary>A receiver of every event of some types.</summary>
/// <param name="Id">The subscription's id, see <see cref="SubscriptionKey"/>.</param>
/// <param name="Address">Where events go; a secret, and never shown.</param>
/// <param name="EventTypes">The types of events that it receives.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
public sealed record Subscription(string Id, string Address, IReadOnlyList<string> EventTypes, DateTimeOffset CreatedAt, string CreatedBy);

/// <summary>
/// The key that removes a subscription. Connectors do not always send their credentials with the DELETE (PowerPlatformConnectors#3678),
/// so the address itself is the key: 256 random bits, told once. What is stored, logged and listed is its hash, the subscription's id.
/// </summary>
public static class SubscriptionKey
{
    /// <summary>A new key.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Whether a text can be a key at all.</summary>
    public static bool IsWellFormed(string text) => text?.Length == 43 && Base64Url.IsValid(text);

    /// <summary>The id of the subscription that a key removes.</summary>
    public static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
