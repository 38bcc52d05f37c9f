using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Passcode.Core.Callbacks;

namespace Passcode.Functions.Orchestration;

/// <summary>The activity that starts a callback delivery. It is a function and not a class-based activity, because only a function can have
/// a Durable Task client, and because on the Flex Consumption plan activities run on other instances than HTTP.</summary>
public static class StartCallbackDelivery
{
    /// <summary>Starts the delivery, unless an instance with its ID exists.</summary>
    [Function(CallbackDeliveries.ActivityName)]
    public static Task<string> Run([ActivityTrigger] CallbackDelivery delivery, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        client.StartCallbackDelivery(delivery, cancellationToken);
}
