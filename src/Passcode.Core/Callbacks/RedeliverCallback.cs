using Passcode.Core.Workflows;

namespace Passcode.Core.Callbacks;

/// <summary>Tries a dead letter again, for another day.</summary>
public sealed class RedeliverCallback(IDeadLetters letters, IWorkflowClient workflows, CallbackDeliveryWorkflow workflow, TimeProvider time)
{
    /// <summary>Begins the delivery and removes the letter; a crash in between leaves the letter, and the same delivery is begun again.</summary>
    /// <returns>Whether there was such a letter.</returns>
    public async Task<bool> Run(string id, CancellationToken cancellation)
    {
        if (await letters.Find(id, cancellation) is not { } letter)
        {
            return false;
        }

        var state = new DeliveryState(letter.Event, letter.Target, time.GetUtcNow());
        await workflows.Start(workflow, DeliveryState.InstanceIdOf("again", letter.Id), state, cancellation);
        await letters.Remove(id, cancellation);
        return true;
    }
}
