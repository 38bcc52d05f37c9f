using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;
using Passcode.Api.Authentication;
using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

/// <summary>Builds and reads links to the next page of resets. The continuation token of the store is signed together with the query, so
/// that it cannot be changed or used with other filters.</summary>
public sealed class PageLink(SignedContinuation continuations, PublicAddress address)
{
    private const string Purpose = "resets page";

    /// <summary>Returns the address of the next page; null on the last page.</summary>
    public string? Next(HttpRequest request, ResetQuery query, string? continuation)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (continuation is null)
        {
            return null;
        }

        var link = new QueryBuilder
        {
            { "from", query.From.ToString("O") },
            { "to", query.To.ToString("O") },
            { "top", query.Size.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        };
        AddIfGiven(link, "status", query.Status?.ToWireName());
        AddIfGiven(link, "ticketId", query.TicketId);
        AddIfGiven(link, "intuneDeviceId", query.IntuneDeviceId);
        AddIfGiven(link, "requestedBy", query.RequestedBy);
        link.Add("continuation", continuations.Sign(PurposeOf(query), continuation));
        return address.Of(request, "/api/resets" + link.ToQueryString().ToUriComponent());
    }

    /// <summary>Returns the continuation token of the store; null if it is absent or invalid.</summary>
    public string? Read(FieldErrors errors, ResetQuery query, string? continuation) =>
        continuations.Read(errors, PurposeOf(query), continuation);

    private static string PurposeOf(ResetQuery query) => Purpose + JsonSerializer.Serialize(query, PasscodeJson.Options);

    private static void AddIfGiven(QueryBuilder link, string name, string? value)
    {
        if (value is not null)
        {
            link.Add(name, value);
        }
    }
}
