using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

/// <summary>A callback subscription. Its address is a secret; only the scheme and host are returned.</summary>
/// <param name="Id">The ID of the subscription, as shown on dead letters and in the audit log.</param>
/// <param name="CallbackUrl">The scheme and host of the callback address.</param>
/// <param name="Events">The event types.</param>
/// <param name="CreatedBy">The caller who created it.</param>
/// <param name="CreatedAt">The time of creation.</param>
/// <param name="ExpiresAt">The time at which the subscription ends unless it is renewed.</param>
public sealed record SubscriptionResource(
    string Id, string CallbackUrl, IReadOnlyList<string> Events, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    internal static SubscriptionResource From(Subscription subscription) => new(
        subscription.Id,
        CallbackAddress.Masked(subscription.Address),
        subscription.EventTypes,
        subscription.CreatedBy,
        subscription.CreatedAt,
        subscription.ExpiresAt);
}

/// <summary>A page of subscriptions, oldest first.</summary>
/// <param name="Value">The subscriptions.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record SubscriptionList(IReadOnlyList<SubscriptionResource> Value, string? NextLink);
