using System.Net.Http.Headers;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Writes Jira Cloud comments in the Atlassian Document Format. In Jira Service Management, a comment is visible to the customer
/// unless the property <c>sd.public.comment</c> marks it as internal. Other projects ignore the property.</summary>
internal sealed class JiraWriter : ITicketCommentWriter
{
    /// <inheritdoc />
    public HelpdeskKind Kind => HelpdeskKind.Jira;

    /// <inheritdoc />
    public AuthenticationHeaderValue Authorization(TicketCommentOptions helpdesk) => BasicCredential.From(helpdesk.User, helpdesk.Secret);

    /// <inheritdoc />
    public Task<DeliveryResult> Write(
        HelpdeskHttpClient client, string ticketId, IReadOnlyList<string> lines, bool isPublic, CancellationToken cancellationToken) =>
        client.Send(
            HttpMethod.Post,
            $"/rest/api/3/issue/{Uri.EscapeDataString(ticketId)}/comment",
            new
            {
                body = new
                {
                    type = "doc",
                    version = 1,
                    content = lines.Select(line => new { type = "paragraph", content = new[] { new { type = "text", text = line } } }),
                },
                properties = new[] { new { key = "sd.public.comment", value = new { @internal = !isPublic } } },
            },
            cancellationToken);
}
