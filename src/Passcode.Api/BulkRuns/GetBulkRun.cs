using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class GetBulkRun
{
    [EndpointName("GetBulkRun"), Tags("Bulk runs")]
    [EndpointSummary("Get a bulk run")]
    [EndpointDescription("Returns a bulk run with its counts, its rate and its timeline.")]
    [ProducesResponseType<BulkRunResource>(200, Description = "The bulk run.")]
    [Refuses(ProblemCode.BulkRunNotFound)]
    public static async Task<IResult> Handle(
        [Description("The ID of the bulk run.")] string id, IBulkRuns runs, BulkRunView view, CancellationToken cancellationToken) =>
        await runs.FindRun(id, cancellationToken) is { } run
            ? TypedResults.Json(view.Create(run, await runs.Timeline(run.Id, cancellationToken)))
            : BulkRunId.NotFound;
}
