using System.Net.Http.Headers;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>How one helpdesk takes a comment.</summary>
internal interface ITicketCommentWriter
{
    /// <summary>Which recipe this is.</summary>
    HelpdeskKind Recipe { get; }

    /// <summary>How requests prove who sends them.</summary>
    AuthenticationHeaderValue Authorization(TicketCommentOptions helpdesk);

    /// <summary>Writes a comment.</summary>
    /// <param name="door">Sends requests to the helpdesk.</param>
    /// <param name="ticketId">The ticket, as the request named it.</param>
    /// <param name="lines">The comment.</param>
    /// <param name="isPublic">Whether the person who opened the ticket may read it.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<DeliveryResult> Write(HelpdeskHttpClient door, string ticketId, IReadOnlyList<string> lines, bool isPublic, CancellationToken cancellationToken);
}
