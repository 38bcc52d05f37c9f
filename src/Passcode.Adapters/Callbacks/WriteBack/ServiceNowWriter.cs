using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Writes comments with the ServiceNow Table API. An incident is identified by its <c>sys_id</c>, or by its number, which is
/// looked up first. A comment is text, except that a journal field renders what is between <c>[code]</c> and <c>[/code]</c> as HTML.</summary>
internal sealed partial class ServiceNowWriter : ITicketCommentWriter
{
    private const string Table = "/api/now/table/incident";

    /// <inheritdoc />
    public HelpdeskKind Kind => HelpdeskKind.ServiceNow;

    /// <inheritdoc />
    public AuthenticationHeaderValue Authorization(TicketCommentOptions helpdesk) => BasicCredential.From(helpdesk.User, helpdesk.Secret);

    /// <inheritdoc />
    public async Task<DeliveryResult> Write(
        HelpdeskHttpClient client, string ticketId, IReadOnlyList<string> lines, bool isPublic, CancellationToken cancellationToken)
    {
        var sysId = ticketId;
        if (!Guid.TryParseExact(ticketId, "N", out _))
        {
            // In an encoded query, a caret ends one condition and starts the next.
            var query = Uri.EscapeDataString("number=" + ticketId.Replace("^", "", StringComparison.Ordinal));
            var (found, problem) = await client.Read<Page>($"{Table}?sysparm_query={query}&sysparm_fields=sys_id&sysparm_limit=1", cancellationToken);
            if (found?.Result is not [var incident, ..])
            {
                return problem ?? new DeliveryResult.Refused("The helpdesk has no incident with this number.");
            }

            sysId = incident.sys_id;
        }

        var text = CodeTag().Replace(string.Join('\n', lines), "($1)");
        return await client.Send(
            HttpMethod.Patch,
            $"{Table}/{Uri.EscapeDataString(sysId)}?sysparm_fields=sys_id",
            isPublic ? new { comments = text } : new { work_notes = text },
            cancellationToken);
    }

    [GeneratedRegex(@"\[(\s*/?\s*code\s*)\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeTag();

    private sealed record Page(IReadOnlyList<Incident> Result);

    private sealed record Incident(string sys_id);
}
