namespace Passcode.Core.Callbacks;

/// <summary>What a delivery's activity is given.</summary>
/// <param name="InstanceId">The delivery's instance.</param>
/// <param name="State">Where it is.</param>
public sealed record DeliveryInput(string InstanceId, DeliveryState State);

/// <summary>What an attempt came to: exactly one of the two is set.</summary>
/// <param name="RetryAt">When to try again.</param>
/// <param name="Outcome">How the delivery ended.</param>
public sealed record DeliveryProgress(DateTimeOffset? RetryAt = null, DeliveryOutcome? Outcome = null);
