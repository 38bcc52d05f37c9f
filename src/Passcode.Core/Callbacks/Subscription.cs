using Passcode.Core.Resets;

namespace Passcode.Core.Callbacks;

/// <summary>A receiver that is told of every reset that enters one of some states.</summary>
/// <param name="Id">The subscription's id, see <see cref="SubscriptionKey"/>.</param>
/// <param name="Address">Where events go; a secret, and never shown.</param>
/// <param name="States">Which states are told.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
public sealed record Subscription(string Id, string Address, IReadOnlyList<ResetStatus> States, DateTimeOffset CreatedAt, string CreatedBy);
