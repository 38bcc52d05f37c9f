using Microsoft.DurableTask.Client;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Callbacks;

/// <summary>Tries a dead letter again, for another day.</summary>
public sealed class RedeliverCallback(IDeadLetters letters, DurableTaskClient client, TimeProvider time)
{
    /// <summary>Begins the delivery and removes the letter; a crash in between leaves the letter, and the same delivery is begun again.</summary>
    /// <returns>Whether there was such a letter.</returns>
    public async Task<bool> Run(string id, CancellationToken cancellationToken)
    {
        if (await letters.Find(id, cancellationToken) is not { } letter)
        {
            return false;
        }

        var state = new DeliveryState(letter.Event, letter.Target, time.GetUtcNow());
        await client.StartUnlessUnderWay(CallbackDeliveryOrchestrator.Name, DeliveryState.InstanceIdOf("again", letter.Id), state, cancellationToken);
        await letters.Remove(id, cancellationToken);
        return true;
    }
}
