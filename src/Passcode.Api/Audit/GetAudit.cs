using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

internal static class GetAudit
{
    [EndpointName("ListAuditEntries"), Tags("Audit")]
    [EndpointSummary("List the audit trail")]
    [EndpointDescription("Lists who asked for, decided, refused, read or changed what, newest first. Follow nextLink for more; a page may be short or empty before the end.")]
    [ProducesResponseType<AuditList>(200, Description = "A page of the trail.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] AuditListQuery query, HttpRequest http, IAuditRecords records, PageLink links, CancellationToken cancellationToken)
    {
        (string, string?)[] filters = [("from", query.From), ("to", query.To), ("type", query.Type), ("actor", query.Actor)];
        var errors = new FieldErrors();
        var continuation = links.Read(errors, http, query.Continuation, filters);
        if (errors.Audit(query) is not { } list)
        {
            return errors.ToProblem();
        }

        var before = continuation is null ? (long?)null : long.Parse(continuation, CultureInfo.InvariantCulture);
        var page = await records.Query(list with { Before = before }, cancellationToken);
        return TypedResults.Json(new AuditList(
            [.. page.Records.Select(AuditEntryResource.Of)],
            links.Next(http, page.Before?.ToString(CultureInfo.InvariantCulture), list.Size, filters)));
    }
}
