using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

internal static class GetAudit
{
    [EndpointName("ListAuditEntries"), Tags("Audit")]
    [EndpointSummary("List the audit log")]
    [EndpointDescription("Returns who requested, decided, denied, read or changed what, newest first. Follow nextLink for more. A page can be short or empty before the last page.")]
    [ProducesResponseType<AuditList>(200, Description = "A page of the audit log.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] AuditListQuery query, HttpRequest http, IAuditRecords records, PageLink links, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var list = errors.Audit(query);
        return await links.Respond(
            errors,
            http,
            query,
            (size, continuation) => records.Query(list with { Size = size, Continuation = continuation }, cancellationToken),
            (items, next) => new AuditList([.. items.Select(AuditEntryResource.From)], next),
            ("from", query.From),
            ("to", query.To),
            ("type", query.Type),
            ("actor", query.Actor),
            ("subject", query.Subject));
    }
}

internal sealed record AuditListQuery : PageQuery
{
    [FromQuery(Name = "from"), QueryText("The earliest time to include, as a time or a day in UTC.")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), QueryText("The end of the range, as a time (exclusive) or a day in UTC (inclusive).")]
    public string? To { get; init; }

    [FromQuery(Name = "type"), QueryText("Returns only entries of this type.", ReadAs = typeof(AuditEventType))]
    public string? Type { get; init; }

    [FromQuery(Name = "actor"), QueryText("Returns only actions of this actor.")]
    public string? Actor { get; init; }

    [FromQuery(Name = "subject"), QueryText("Returns only entries about this object and its parts, such as resets/, bulk-runs/ or subscriptions/ followed by an ID, or schedules/ followed by a name.")]
    public string? Subject { get; init; }
}
