using System.Net.Http.Headers;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Zendesk's Tickets API; an API token goes with the address of the agent it belongs to.</summary>
internal sealed class ZendeskWriter : ITicketCommentWriter
{
    /// <inheritdoc />
    public HelpdeskKind Recipe => HelpdeskKind.Zendesk;

    /// <inheritdoc />
    public AuthenticationHeaderValue Authorization(TicketCommentOptions helpdesk) => BasicCredential.Of(helpdesk.User + "/token", helpdesk.Secret);

    /// <inheritdoc />
    public Task<DeliveryResult> Write(
        HelpdeskHttpClient door, string ticketId, IReadOnlyList<string> lines, bool isPublic, CancellationToken cancellationToken) =>
        door.Send(
            HttpMethod.Put,
            $"/api/v2/tickets/{Uri.EscapeDataString(ticketId)}.json",
            new { ticket = new { comment = new { body = string.Join('\n', lines), @public = isPublic } } },
            cancellationToken);
}
