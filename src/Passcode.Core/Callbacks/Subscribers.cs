using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Passcode.Core.Audit;
using Passcode.Core.Records;

namespace Passcode.Core.Callbacks;

/// <summary>
/// The subscriptions, from their creation to their end, each with its entry in the audit log. Remembers them for some seconds, so that a
/// thousand resets do not read them a thousand times.
/// </summary>
public sealed class Subscribers(
    ISubscriptions subscriptions, ICallbackUrlPolicy receivers, IAuditLog audit, IOptions<CallbackOptions> options, TimeProvider time)
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

        if (await FindExceeded(createdBy, 1, cancellationToken) is { } full)
        {
            return new SubscribeResult.TooMany(full);
        }

        var key = SubscriptionKey.Create();
        var now = time.GetUtcNow();
        var subscription = new Subscription(
            SubscriptionKey.IdOf(key), decoded, eventTypes, now, createdBy, now + options.Value.SubscriptionLifetime, SigningKey.Create());
        await Audit(subscription, AuditEventType.SubscriptionCreated, "created", createdBy, cancellationToken);
        await subscriptions.Add(subscription, cancellationToken);
        _known = null;

        // Each of several requests at the same time counts what the others have added, and withdraws if it is too many.
        if (await FindExceeded(createdBy, 0, cancellationToken) is { } exceeded)
        {
            await Remove(subscription, AuditEventType.SubscriptionRemoved, "removed", exceeded, cancellationToken);
            return new SubscribeResult.TooMany(exceeded);
        }

        return new SubscribeResult.Subscribed(subscription, key);
    }

    /// <summary>Removes a subscription by its ID.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="by">Who removes it, for the audit log.</param>
    /// <param name="cancellationToken">Cancels the wait; the subscription may already be removed.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> Remove(string id, string by, CancellationToken cancellationToken)
    {
        if (await Find(id, cancellationToken) is not { } subscription)
        {
            return false;
        }

        await Remove(subscription, AuditEventType.SubscriptionRemoved, "removed", by, cancellationToken);
        return true;
    }

    /// <summary>Starts the lifetime of a subscription again.</summary>
    /// <returns>The subscription; null if there is none, or it has expired.</returns>
    public async Task<Subscription?> Renew(string id, CancellationToken cancellationToken) => await Find(id, cancellationToken) is null
        ? null
        : await subscriptions.Renew(id, time.GetUtcNow() + options.Value.SubscriptionLifetime, cancellationToken);

    /// <summary>Records that the receiver acknowledged an event, which renews a subscription in the second half of its lifetime: a flow of
    /// Power Automate does not know the address to renew it by.</summary>
    public async Task RecordDelivered(Subscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        if (subscription.ExpiresAt - time.GetUtcNow() < options.Value.SubscriptionLifetime / 2)
        {
            await Renew(subscription.Id, cancellationToken);
        }
    }

    /// <summary>Records that an event to a subscription became a dead letter; one audit entry per subscription and day.</summary>
    public async Task RecordFailing(string id, CancellationToken cancellationToken)
    {
        if (await Find(id, cancellationToken) is { } subscription)
        {
            await Audit(subscription, AuditEventType.SubscriptionFailing, $"failing/{time.GetUtcNow():yyyy-MM-dd}", "receiver", cancellationToken);
        }
    }

    /// <returns>The subscription; null if there is none, or it has expired.</returns>
    public async Task<Subscription?> Find(string id, CancellationToken cancellationToken) =>
        await subscriptions.Find(id, cancellationToken) is { } found && found.ExpiresAt > time.GetUtcNow() ? found : null;

    /// <summary>Lists subscriptions, oldest first.</summary>
    /// <param name="size">Subscriptions a page at most.</param>
    /// <param name="continuation">What the page before ended with.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<ListPage<Subscription>> List(int size, string? continuation, CancellationToken cancellationToken)
    {
        var rest = (await Read(cancellationToken))
            .Select(subscription => (Place: $"{subscription.CreatedAt.UtcTicks:D19} {subscription.Id}", Subscription: subscription))
            .Where(item => string.CompareOrdinal(item.Place, continuation) > 0)
            .OrderBy(item => item.Place, StringComparer.Ordinal)
            .ToList();
        return new([.. rest.Take(size).Select(item => item.Subscription)], rest.Count > size ? rest[size - 1].Place : null);
    }

    /// <summary>Whether anybody subscribes to a type of event.</summary>
    public async Task<bool> HasAny(string eventType, CancellationToken cancellationToken) =>
        (await Known(cancellationToken)).Any(subscription => subscription.EventTypes.Contains(eventType));

    /// <summary>The subscriptions as they were some seconds ago, at the latest.</summary>
    public async Task<IReadOnlyList<Subscription>> Known(CancellationToken cancellationToken)
    {
        if (_known is not { } known || known.ReadAt + Memory <= time.GetUtcNow())
        {
            _known = known = new(await Read(cancellationToken), time.GetUtcNow());
        }

        return known.Subscriptions;
    }

    // Removes what has expired.
    private async Task<IReadOnlyList<Subscription>> Read(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var all = await subscriptions.All(cancellationToken);
        foreach (var expired in all.Where(subscription => subscription.ExpiresAt <= now))
        {
            await Audit(expired, AuditEventType.SubscriptionExpired, "expired", "expiry", cancellationToken);
            await subscriptions.RemoveExpired(expired.Id, now, cancellationToken);
            _known = null;
        }

        return [.. all.Where(subscription => subscription.ExpiresAt > now)];
    }

    private async Task<string?> FindExceeded(string createdBy, int more, CancellationToken cancellationToken)
    {
        var current = await Read(cancellationToken);
        var limits = options.Value;
        return current.Count(subscription => subscription.CreatedBy == createdBy) + more > limits.SubscriptionsPerCaller ? nameof(limits.SubscriptionsPerCaller)
            : current.Count + more > limits.MaxSubscriptions ? nameof(limits.MaxSubscriptions)
            : null;
    }

    private async Task Remove(Subscription subscription, AuditEventType type, string what, string by, CancellationToken cancellationToken)
    {
        await Audit(subscription, type, what, by, cancellationToken);
        await subscriptions.Remove(subscription.Id, cancellationToken);
        _known = null;
    }

    private Task Audit(Subscription subscription, AuditEventType type, string what, string by, CancellationToken cancellationToken)
    {
        var subject = "subscriptions/" + subscription.Id;
        return audit.Append(new($"{subject}/{what}", time.GetUtcNow(), type, by, subject, CallbackAddress.Masked(subscription.Address)), cancellationToken);
    }

    private sealed record Snapshot(IReadOnlyList<Subscription> Subscriptions, DateTimeOffset ReadAt);
}

/// <summary>The result of a subscription request.</summary>
public abstract record SubscribeResult
{
    private SubscribeResult()
    {
    }

    /// <summary>The subscription stands.</summary>
    /// <param name="Subscription">The subscription.</param>
    /// <param name="Key">Renews and removes it; returned only once.</param>
    public sealed record Subscribed(Subscription Subscription, string Key) : SubscribeResult;

    /// <summary>The address is refused.</summary>
    /// <param name="Reason">Why, as the end of a sentence that begins with the address's name.</param>
    public sealed record Refused(string Reason) : SubscribeResult;

    /// <summary>There are as many subscriptions as a setting allows.</summary>
    /// <param name="Setting">The name of the setting in <see cref="CallbackOptions"/>.</param>
    public sealed record TooMany(string Setting) : SubscribeResult;
}

/// <summary>Where subscriptions are kept.</summary>
public interface ISubscriptions
{
    /// <summary>Keeps a subscription.</summary>
    Task Add(Subscription subscription, CancellationToken cancellationToken);

    Task<Subscription?> Find(string id, CancellationToken cancellationToken);

    /// <summary>Moves the expiry of a subscription. Never adds one that was removed in the meantime.</summary>
    /// <returns>The subscription; null if there is none.</returns>
    Task<Subscription?> Renew(string id, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>Removes a subscription.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> Remove(string id, CancellationToken cancellationToken);

    /// <summary>Removes a subscription, unless it was renewed beyond a time or changes at this moment.</summary>
    Task RemoveExpired(string id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Reads all subscriptions: at most <see cref="CallbackOptions.MaxSubscriptions"/>.</summary>
    Task<IReadOnlyList<Subscription>> All(CancellationToken cancellationToken);
}

/// <summary>A receiver of every event of some types.</summary>
/// <param name="Id">The subscription's id, see <see cref="SubscriptionKey"/>.</param>
/// <param name="Address">Where events go; a secret, and never shown.</param>
/// <param name="EventTypes">The types of events that it receives.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="ExpiresAt">When it ends unless it is renewed.</param>
/// <param name="Secret">The key that signs its events and no others, see <see cref="SigningKey"/>; returned once. A receiver that knew a key
/// that others share could forge events to them.</param>
public sealed record Subscription(
    string Id, string Address, IReadOnlyList<string> EventTypes, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset ExpiresAt, string Secret);

/// <summary>
/// The key that renews and removes a subscription. Connectors do not always send their credentials with the DELETE (PowerPlatformConnectors#3678),
/// so the address itself is the key: 256 random bits, returned once. What is stored, logged and listed is its hash, the subscription's id.
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
