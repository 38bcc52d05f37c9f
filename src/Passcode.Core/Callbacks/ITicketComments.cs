namespace Passcode.Core.Callbacks;

/// <summary>Writes comments to tickets, in the helpdesks that settings name.</summary>
public interface ITicketComments
{
    /// <summary>Writes an event to its ticket, once.</summary>
    /// <param name="source">The helpdesk, as the request names its source.</param>
    /// <param name="told">The event, of a reset with a ticket.</param>
    /// <param name="cancellationToken">Cancels the wait; the comment may already be stored.</param>
    Task<DeliveryResult> Write(string source, CallbackEvent told, CancellationToken cancellationToken);
}
