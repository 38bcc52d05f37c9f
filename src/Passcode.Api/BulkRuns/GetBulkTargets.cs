using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Api.BulkRuns;

internal static class GetBulkTargets
{
    [EndpointName("ListBulkTargets"), Tags("Bulk runs")]
    [EndpointSummary("List the devices of a bulk run")]
    [EndpointDescription("Returns the selected devices with their state. Follow nextLink for more. A page can be short or empty before the last page.")]
    [ProducesResponseType<BulkTargetList>(200, Description = "A page of devices.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.BulkRunNotFound)]
    public static async Task<IResult> Handle(
        [Description("The ID of the bulk run.")] string id,
        [AsParameters] BulkTargetQuery query,
        HttpRequest http,
        IBulkRuns runs,
        IBulkTargets targets,
        PageLink links,
        CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var size = query.ReadSize(errors);
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

        // A bulk run has no shards until its first targets are selected.
        var page = run.Shards == 0
            ? new ListPage<BulkTarget>([], null)
            : await targets.Query(run.Id, run.Shards, new TargetQuery(state, size, continuation), cancellationToken);
        return TypedResults.Json(new BulkTargetList(
            [.. page.Items.Select(BulkTargetResource.From)], links.Next(http, page.Continuation, size, filter)));
    }
}

internal sealed record BulkTargetQuery : PageQuery
{
    [FromQuery(Name = "state"), QueryText("Returns only devices in this state.", ReadAs = typeof(TargetState))]
    public string? State { get; init; }

    [FromQuery(Name = "top"), QueryText("The number of entries per page, 1 to 1,000. The default is 100.", ReadAs = typeof(int))]
    public override string? Top { get; init; }

    protected override int DefaultSize => 100;

    protected override int LargestSize => 1000;
}
