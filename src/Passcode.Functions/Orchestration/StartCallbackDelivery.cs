using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Passcode.Core.Callbacks;

namespace Passcode.Functions.Orchestration;

/// <summary>
/// The activity that starts a delivery. It is a function and not a class-based activity, as only a function can have a client, and on the Flex
/// Consumption plan activities run in other instances than HTTP.
/// </summary>
public static class StartCallbackDelivery
{
    /// <summary>Starts the delivery, unless there is one of its id.</summary>
    [Function(CallbackDeliveries.ActivityName)]
    public static Task<string> Run([ActivityTrigger] DeliveryState delivery, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        client.StartCallbackDelivery(delivery, cancellationToken);
}
