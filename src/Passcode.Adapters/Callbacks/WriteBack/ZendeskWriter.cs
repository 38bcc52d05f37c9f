using System.Net;
using System.Net.Http.Headers;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Writes comments with the Zendesk Tickets API. An API token is used with the email address of its agent. A comment is written as HTML,
/// because Zendesk reads <c>body</c> as Markdown.</summary>
internal sealed class ZendeskWriter : ITicketCommentWriter
{
    /// <inheritdoc />
    public HelpdeskKind Kind => HelpdeskKind.Zendesk;

    /// <inheritdoc />
    public AuthenticationHeaderValue Authorization(TicketCommentOptions helpdesk) => BasicCredential.From(helpdesk.User + "/token", helpdesk.Secret);

    /// <inheritdoc />
    public Task<DeliveryResult> Write(
        HelpdeskHttpClient client, string ticketId, IReadOnlyList<string> lines, bool isPublic, CancellationToken cancellationToken) =>
        client.Send(
            HttpMethod.Put,
            $"/api/v2/tickets/{Uri.EscapeDataString(ticketId)}.json",
            new { ticket = new { comment = new { html_body = string.Join("<br>", lines.Select(Encode)), @public = isPublic } } },
            cancellationToken);

    // Two braces begin a placeholder, which Zendesk replaces by data of the ticket.
    private static string Encode(string line) => WebUtility.HtmlEncode(line).Replace("{", "&#123;", StringComparison.Ordinal);
}
