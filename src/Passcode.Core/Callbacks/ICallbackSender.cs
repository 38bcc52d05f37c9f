namespace Passcode.Core.Callbacks;

/// <summary>Sends events to receivers' addresses: signed, over a connection that leads to no private network.</summary>
public interface ICallbackSender
{
    /// <summary>Sends an event once.</summary>
    /// <param name="callbackEvent">The event.</param>
    /// <param name="address">The receiver's address, a secret.</param>
    /// <param name="secret">The receiver's own signing key; null to sign with those of the settings.</param>
    /// <param name="cancellationToken">Cancels the wait; the receiver may already have accepted it.</param>
    Task<DeliveryResult> Send(CallbackEvent callbackEvent, string address, string? secret, CancellationToken cancellationToken);
}

/// <summary>What one attempt met, in words that are safe to log and to store: never an address, never a body.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    /// <summary>The receiver took the event.</summary>
    public sealed record Delivered : DeliveryResult;

    /// <summary>The receiver wants no more events.</summary>
    public sealed record Gone : DeliveryResult;

    /// <summary>It may work later.</summary>
    /// <param name="Reason">What happened.</param>
    /// <param name="RetryAfter">The receiver's own advice, when it gave any.</param>
    public sealed record Failed(string Reason, TimeSpan? RetryAfter = null) : DeliveryResult;

    /// <summary>It was not attempted.</summary>
    /// <param name="RetryAfter">When to come back.</param>
    public sealed record Deferred(TimeSpan RetryAfter) : DeliveryResult;

    /// <summary>It cannot work until somebody changes something.</summary>
    /// <param name="Reason">What is to be changed.</param>
    public sealed record Refused(string Reason) : DeliveryResult;
}

/// <summary>Writes comments to tickets, in the helpdesks that settings name.</summary>
public interface ITicketComments
{
    /// <summary>Writes an event to its ticket, once.</summary>
    /// <param name="source">The helpdesk, as the request names its source.</param>
    /// <param name="callbackEvent">The event, of a reset with a ticket.</param>
    /// <param name="cancellationToken">Cancels the wait; the comment may already be stored.</param>
    Task<DeliveryResult> Write(string source, CallbackEvent callbackEvent, CancellationToken cancellationToken);
}
