using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

/// <summary>A subscription. Its callback's address is a secret and is not shown again, except for scheme and host.</summary>
/// <param name="Id">The subscription's id, as dead letters name it. It does not remove the subscription; the Location header does.</param>
/// <param name="CallbackUrl">Scheme and host of where events go.</param>
/// <param name="Events">The names of the events.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record SubscriptionResource(string Id, string CallbackUrl, IReadOnlyList<string> Events, DateTimeOffset CreatedAt)
{
    /// <summary>The resource of a subscription.</summary>
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
