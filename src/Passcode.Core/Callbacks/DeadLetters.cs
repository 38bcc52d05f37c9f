using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Passcode.Core.Orchestration;
using Passcode.Core.Records;

namespace Passcode.Core.Callbacks;

/// <summary>Where events are kept that their receivers did not take.</summary>
public interface IDeadLetters
{
    /// <summary>Keeps a letter, in place of one with the same id.</summary>
    Task Keep(DeadLetter letter, CancellationToken cancellationToken);

    Task<DeadLetter?> Find(string id, CancellationToken cancellationToken);

    /// <summary>Removes a letter, if it is there.</summary>
    Task Remove(string id, CancellationToken cancellationToken);

    /// <summary>Lists letters, newest first.</summary>
    /// <param name="size">Letters a page at most, 1 to 1,000.</param>
    /// <param name="continuation">What the page before ended with.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<ListPage<DeadLetter>> List(int size, string? continuation, CancellationToken cancellationToken);

    /// <summary>Removes the letters of deliveries that began before a time.</summary>
    /// <returns>How many.</returns>
    Task<int> RemoveBefore(DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>An event that its receiver did not take.</summary>
/// <param name="Id">The letter's id; ids sort the newest delivery first.</param>
/// <param name="Event">The event.</param>
/// <param name="Target">The receiver, by reference.</param>
/// <param name="Since">When the delivery began.</param>
/// <param name="GivenUpAt">When it was given up.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">What the last attempt met.</param>
public sealed record DeadLetter(
    string Id, CallbackEvent Event, CallbackTarget Target, DateTimeOffset Since, DateTimeOffset GivenUpAt, int Attempts, string Reason)
{
    /// <summary>The letter of a delivery; a step that writes it twice writes the same letter.</summary>
    public static DeadLetter From(DeliveryInput delivery, DateTimeOffset at, string reason)
    {
        var state = delivery.State;
        return new(
            $"{IdsSince(state.Since)}-{delivery.InstanceId}", state.Event, state.Target, state.Since, at, state.Attempts + 1, reason);
    }

    /// <summary>How the ids of deliveries begin that began at a time.</summary>
    public static string IdsSince(DateTimeOffset since) => $"{DateTimeOffset.MaxValue.UtcTicks - since.UtcTicks:D19}";
}

/// <summary>Tries a dead letter again, for another day.</summary>
public sealed class RedeliverCallback(IDeadLetters letters, DurableTaskClient client, TimeProvider time)
{
    /// <summary>Begins the delivery and removes the letter; a crash in between leaves the letter, and the same delivery is begun again.</summary>
    /// <returns>Whether there was such a letter.</returns>
    public async Task<bool> Execute(string id, CancellationToken cancellationToken)
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

/// <summary>Removes dead letters whose time is over. A timer calls it; it may run at any time, also twice at once.</summary>
public sealed class PurgeDeadLetters(IDeadLetters letters, IOptions<CallbackOptions> options, TimeProvider time)
{
    /// <summary>Removes them.</summary>
    public Task Execute(CancellationToken cancellationToken) => letters.RemoveBefore(time.GetUtcNow() - options.Value.KeepDeadLetters, cancellationToken);
}
