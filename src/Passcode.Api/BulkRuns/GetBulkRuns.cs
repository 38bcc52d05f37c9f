using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class GetBulkRuns
{
    private const int DefaultSize = 50;
    private const int LargestSize = 100;

    [EndpointName("ListBulkRuns"), Tags("Bulk runs")]
    [EndpointSummary("List bulk runs")]
    [EndpointDescription("Lists bulk runs, newest first. Follow nextLink for more; a page may be short or empty before the end.")]
    [ProducesResponseType<BulkRunList>(200, Description = "A page of bulk runs.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] BulkRunQuery query, HttpRequest http, IBulkRuns runs, BulkRunView view, PageLink links, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var size = errors.Size("top", query.Top, LargestSize) ?? DefaultSize;
        var status = errors.Named<BulkRunStatus>("status", query.Status);
        (string, string?) filter = ("status", status?.ToWireName());
        var continuation = links.Read(errors, http, query.Continuation, filter);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = await runs.Query(size, continuation, cancellationToken);
        return TypedResults.Json(new BulkRunList(
            [.. page.Items.Where(run => status is null || run.Status == status).Select(run => view.Of(run))],
            links.Next(http, page.Continuation, size, filter)));
    }
}
