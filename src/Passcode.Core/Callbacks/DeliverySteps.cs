using Passcode.Core.Workflows;

namespace Passcode.Core.Callbacks;

/// <summary>The steps of a delivery, by the names under which histories keep them.</summary>
public static class DeliverySteps
{
    /// <summary>See <see cref="DeliverCallback"/>. The policy is for our own storage; what a receiver answers is an outcome, not a fault.</summary>
    public static Step<DeliveryInput, DeliveryProgress> Deliver { get; } = new("DeliverCallback", RetryPolicy.Transient);
}
