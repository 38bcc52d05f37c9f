using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class GetTargetsCsv
{
    [EndpointName("DownloadBulkTargets"), Tags("Bulk runs")]
    [EndpointSummary("Download the devices of a bulk run")]
    [EndpointDescription("Returns the devices of a bulk run with their state as CSV. You can upload the file to start another bulk run.")]
    [ProducesResponseType<string>(200, "text/csv", Description = "A header line, followed by one device per line.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.BulkRunNotFound)]
    public static async Task<IResult> Handle(
        [Description("The ID of the bulk run.")] string id,
        [AsParameters] TargetsCsvQuery query,
        IBulkRuns runs,
        IBulkTargets targets,
        CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var state = errors.Named<TargetState>("state", query.State);
        return errors.Any ? errors.ToProblem()
            : await runs.FindRun(id, cancellationToken) is { } run ? new TargetsCsv(run, state, targets)
            : BulkRunId.NotFound;
    }
}
