using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Callbacks;

/// <summary>
/// Starts deliveries, from orchestrators by way of the activity <see cref="ActivityName"/>. Each host registers that activity itself, as
/// it needs a <see cref="DurableTaskClient"/>, which a class-based activity cannot have in Functions.
/// </summary>
public static class CallbackDeliveries
{
    /// <summary>The name of the activity that starts a delivery; the same in both hosts.</summary>
    public const string ActivityName = "StartCallbackDelivery";

    /// <summary>Starts a delivery. The same event is delivered once, however often this is called.</summary>
    /// <returns>The instance's id.</returns>
    public static async Task<string> StartCallbackDelivery(
        this DurableTaskClient client, CallbackDelivery delivery, CancellationToken cancellationToken)
    {
        await client.StartOnce(CallbackDeliveryOrchestrator.Name, delivery.InstanceId, delivery, cancellationToken);
        return delivery.InstanceId;
    }

    /// <summary>Starts some deliveries, each as <see cref="StartCallbackDelivery"/> does.</summary>
    internal static async Task StartCallbackDeliveries(
        this DurableTaskClient client, IReadOnlyList<CallbackDelivery> deliveries, CancellationToken cancellationToken)
    {
        foreach (var delivery in deliveries)
        {
            await client.StartCallbackDelivery(delivery, cancellationToken);
        }
    }

    /// <summary>Starts what an activity asked to be delivered.</summary>
    internal static async Task StartCallbackDeliveries(this TaskOrchestrationContext context, IReadOnlyList<CallbackDelivery>? deliveries)
    {
        foreach (var delivery in deliveries ?? [])
        {
            await context.CallActivityAsync<string>(ActivityName, delivery, RetryPolicies.Transient);
        }
    }
}
