using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

/// <summary>A callback subscription. Its address is a secret; only the scheme and host are returned.</summary>
/// <param name="Id">The ID of the subscription, as shown on dead letters. To delete the subscription, use its Location header instead.</param>
/// <param name="CallbackUrl">The scheme and host of the callback address.</param>
/// <param name="Events">The event types.</param>
/// <param name="CreatedAt">The time of creation.</param>
public sealed record SubscriptionResource(string Id, string CallbackUrl, IReadOnlyList<string> Events, DateTimeOffset CreatedAt)
{
    /// <summary>Creates the resource for a subscription.</summary>
    public static SubscriptionResource Of(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return new(
            subscription.Id,
            CallbackAddress.Masked(subscription.Address),
            subscription.EventTypes,
            subscription.CreatedAt);
    }
}
