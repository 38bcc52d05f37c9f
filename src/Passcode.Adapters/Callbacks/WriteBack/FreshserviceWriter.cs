using System.Net;
using System.Net.Http.Headers;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Freshservice's Notes API: a note is HTML, and the ticket is a number without the prefix that its people see (<c>INC-42</c>).</summary>
internal sealed class FreshserviceWriter : ITicketCommentWriter
{
    /// <inheritdoc />
    public HelpdeskKind Recipe => HelpdeskKind.Freshservice;

    /// <inheritdoc />
    public AuthenticationHeaderValue Authorization(TicketCommentOptions helpdesk) => BasicCredential.Of(helpdesk.Secret, "X");

    /// <inheritdoc />
    public Task<DeliveryResult> Write(
        HelpdeskHttpClient door, string ticketId, IReadOnlyList<string> lines, bool isPublic, CancellationToken cancellationToken)
    {
        var number = ticketId[(ticketId.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1)..];
        return number.Length == 0
            ? Task.FromResult<DeliveryResult>(new DeliveryResult.Refused("The ticket's id has no number."))
            : door.Send(
                HttpMethod.Post,
                $"/api/v2/tickets/{number}/notes",
                new { body = string.Join("<br>", lines.Select(WebUtility.HtmlEncode)), @private = !isPublic },
                cancellationToken);
    }
}
