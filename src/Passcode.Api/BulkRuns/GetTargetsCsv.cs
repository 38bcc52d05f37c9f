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
    [EndpointDescription("The devices of a bulk run as CSV, with the state of each. The file can be uploaded as the list of another run.")]
    [ProducesResponseType<string>(200, "text/csv", Description = "One device a line, after a header line.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.BulkRunNotFound)]
    public static async Task<IResult> Handle(
        [Description("The id of the bulk run.")] string id,
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
