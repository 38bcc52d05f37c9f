namespace Passcode.Core.Callbacks;

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
    public static DeadLetter Of(DeliveryInput delivery, DateTimeOffset at, string reason)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var state = delivery.State;
        return new(
            $"{IdsSince(state.Since)}-{delivery.InstanceId}", state.Event, state.Target, state.Since, at, state.Attempts + 1, reason);
    }

    /// <summary>How the ids of deliveries begin that began at a time.</summary>
    public static string IdsSince(DateTimeOffset since) => $"{DateTimeOffset.MaxValue.UtcTicks - since.UtcTicks:D19}";
}
