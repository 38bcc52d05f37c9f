using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class GetBulkRuns
{
    [EndpointName("ListBulkRuns"), Tags("Bulk runs")]
    [EndpointSummary("List bulk runs")]
    [EndpointDescription("Returns bulk runs, newest first. Follow nextLink for more. A page can be short or empty before the last page.")]
    [ProducesResponseType<BulkRunList>(200, Description = "A page of bulk runs.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] BulkRunQuery query, HttpRequest http, ClaimsPrincipal user, CallerScopes scopes, IBulkRuns runs, BulkRunView view, PageLink links, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var status = errors.Named<BulkRunStatus>("status", query.Status);
        return await links.Respond(
            errors,
            http,
            query,
            async (size, continuation) =>
            {
                var page = await runs.Query(size, continuation, cancellationToken);
                return page with { Items = await scopes.Filter(user, page.Items, run => (null, run.Origin)) };
            },
            (items, next) => new BulkRunList([.. items.Where(run => status is null || run.Status == status).Select(run => view.Create(run))], next),
            ("status", status?.ToWireName()));
    }
}

internal sealed record BulkRunQuery : PageQuery
{
    [FromQuery(Name = "status"), QueryText("Returns only bulk runs in this state.", ReadAs = typeof(BulkRunStatus))]
    public string? Status { get; init; }

    [FromQuery(Name = "top"), QueryText("The number of entries per page, 1 to 100. The default is 50.", ReadAs = typeof(int))]
    public override string? Top { get; init; }

    protected override int LargestSize => 100;
}
