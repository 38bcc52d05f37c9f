using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class BulkRunId
{
    public static Problem NotFound { get; } = new(ProblemCode.BulkRunNotFound, "Check the ID. List the bulk runs to find it.");

    /// <summary>Returns the bulk run with an ID; null if the ID is malformed or unknown. A malformed ID causes no storage
    /// request.</summary>
    public static async Task<BulkRun?> FindRun(this IBulkRuns runs, string id, CancellationToken cancellationToken) =>
        ResetId.Parse(id) is { } known ? (await runs.Find(known, cancellationToken))?.Value : null;
}
