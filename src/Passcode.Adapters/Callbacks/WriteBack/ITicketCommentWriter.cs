using System.Net.Http.Headers;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Writes ticket comments with the API of one helpdesk.</summary>
internal interface ITicketCommentWriter
{
    HelpdeskKind Kind { get; }

    /// <summary>Whether the credentials need <see cref="TicketCommentOptions.User"/>.</summary>
    bool NeedsUser => true;

    /// <summary>Returns the credentials for the API.</summary>
    AuthenticationHeaderValue Authorization(TicketCommentOptions helpdesk);

    /// <param name="client">The HTTP client of the helpdesk.</param>
    /// <param name="ticketId">The ticket ID from the request.</param>
    /// <param name="lines">The lines of the comment.</param>
    /// <param name="isPublic">Whether the requester of the ticket can read the comment.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<DeliveryResult> Write(HelpdeskHttpClient client, string ticketId, IReadOnlyList<string> lines, bool isPublic, CancellationToken cancellationToken);
}
