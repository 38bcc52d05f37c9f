using Passcode.Core.Resets;

namespace Passcode.Core.Callbacks;

/// <summary>Writes comments to tickets, in the helpdesks that settings name.</summary>
public interface ITicketComments
{
    /// <summary>Whether a helpdesk's tickets are told of a state.</summary>
    /// <param name="source">The helpdesk, as in <see cref="ResetRequest.Source"/>.</param>
    /// <param name="status">The state.</param>
    bool Wants(string source, ResetStatus status);

    /// <summary>Writes an event to its ticket, once.</summary>
    /// <param name="source">The helpdesk.</param>
    /// <param name="told">The event, of a reset with a ticket.</param>
    /// <param name="cancellationToken">Cancels the wait; the comment may already be stored.</param>
    Task<DeliveryResult> Write(string source, CallbackEvent told, CancellationToken cancellationToken);
}
