using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
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
        [AsParameters] AuditListQuery query, HttpRequest http, IAuditRecords records, PublicAddress address, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        if (errors.Audit(query) is not { } list)
        {
            return errors.ToProblem();
        }

        var page = await records.Query(list, cancellationToken);
        return TypedResults.Json(new AuditList(
            [.. page.Records.Select(AuditEntryResource.Of)],
            page.Before is { } before ? address.Of(http, "/api/audit" + Next(query, before)) : null));
    }

    private static string Next(AuditListQuery query, long before)
    {
        (string Name, string? Value)[] filters =
        [
            ("from", query.From), ("to", query.To), ("type", query.Type), ("actor", query.Actor), ("top", query.Top),
            ("continuation", before.ToString(CultureInfo.InvariantCulture)),
        ];
        return new QueryBuilder(filters.Where(filter => filter.Value is not null).Select(filter => KeyValuePair.Create(filter.Name, filter.Value!)))
            .ToQueryString().ToUriComponent();
    }
}
