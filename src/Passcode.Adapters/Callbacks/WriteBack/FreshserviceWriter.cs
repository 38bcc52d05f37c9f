using System.Net;
using System.Net.Http.Headers;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Writes notes with the Freshservice API. A note is HTML. The ticket ID is the number without the prefix that users see
/// (<c>INC-42</c>).</summary>
internal sealed class FreshserviceWriter : ITicketCommentWriter
{
    /// <inheritdoc />
    public HelpdeskKind Kind => HelpdeskKind.Freshservice;

    /// <inheritdoc />
    public bool NeedsUser => false;

    /// <inheritdoc />
    public AuthenticationHeaderValue Authorization(TicketCommentOptions helpdesk) => BasicCredential.From(helpdesk.Secret, "X");

    /// <inheritdoc />
    public Task<DeliveryResult> Write(
        HelpdeskHttpClient client, string ticketId, IReadOnlyList<string> lines, bool isPublic, CancellationToken cancellationToken)
    {
        var number = ticketId[(ticketId.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1)..];
        return number.Length == 0
            ? Task.FromResult<DeliveryResult>(new DeliveryResult.Refused("The ticket ID contains no number."))
            : client.Send(
                HttpMethod.Post,
                $"/api/v2/tickets/{number}/notes",
                new { body = string.Join("<br>", lines.Select(WebUtility.HtmlEncode)), @private = !isPublic },
                cancellationToken);
    }
}
