namespace Passcode.Core.Callbacks;

/// <summary>Sends events to receivers' addresses: signed, over a connection that leads to no private network.</summary>
public interface ICallbackSender
{
    /// <summary>Sends an event once.</summary>
    /// <param name="told">The event.</param>
    /// <param name="address">The receiver's address, a secret.</param>
    /// <param name="cancellationToken">Cancels the wait; the receiver may already have accepted it.</param>
    Task<DeliveryResult> Send(CallbackEvent told, string address, CancellationToken cancellationToken);
}
