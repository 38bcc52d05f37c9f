using Passcode.Core.Records;
using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class GetBulkTargets
{
    private const int DefaultSize = 100;
    private const int LargestSize = 1000;

    [EndpointName("ListBulkTargets"), Tags("Bulk runs")]
    [EndpointSummary("List the devices of a bulk run")]
    [EndpointDescription("Lists what a bulk run selected, with the state of each. Follow nextLink for more; a page may be short or empty before the end.")]
    [ProducesResponseType<BulkTargetList>(200, Description = "A page of devices.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.BulkRunNotFound)]
    public static async Task<IResult> Handle(
        [Description("The id of the bulk run.")] string id,
        [AsParameters] BulkTargetQuery query,
        HttpRequest http,
        IBulkRuns runs,
        IBulkTargets targets,
        PageLink links,
        CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var size = errors.Size("top", query.Top, LargestSize) ?? DefaultSize;
        var state = errors.Named<TargetState>("state", query.State);
        (string, string?) filter = ("state", state?.ToWireName());
        var continuation = links.Read(errors, http, query.Continuation, filter);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        if (await runs.FindRun(id, cancellationToken) is not { } run)
        {
            return BulkRunId.NotFound;
        }

        // Before the first of its targets are known, a run has no shards to look in.
        var page = run.Shards == 0
            ? new ListPage<BulkTarget>([], null)
            : await targets.Query(run.Id, run.Shards, new TargetQuery(state, size, continuation), cancellationToken);
        return TypedResults.Json(new BulkTargetList(
            [.. page.Items.Select(BulkTargetResource.Of)], links.Next(http, page.Continuation, size, filter)));
    }
}
