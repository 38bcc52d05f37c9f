namespace Passcode.Core.Callbacks;

/// <summary>What <see cref="DeliverCallback"/> is given.</summary>
/// <param name="InstanceId">The delivery's instance.</param>
/// <param name="State">Where it is.</param>
public sealed record DeliveryInput(string InstanceId, DeliveryState State);
