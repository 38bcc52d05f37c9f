namespace Passcode.Core.Callbacks;

/// <summary>A receiver of every event of some types.</summary>
/// <param name="Id">The subscription's id, see <see cref="SubscriptionKey"/>.</param>
/// <param name="Address">Where events go; a secret, and never shown.</param>
/// <param name="EventTypes">The types of events that it receives.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
public sealed record Subscription(string Id, string Address, IReadOnlyList<string> EventTypes, DateTimeOffset CreatedAt, string CreatedBy);
