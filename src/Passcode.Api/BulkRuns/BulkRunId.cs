using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>Reads the run that an address names.</summary>
internal static class BulkRunId
{
    public static Problem NotFound { get; } = new(ProblemCode.BulkRunNotFound, "Check the id. GET /api/bulk-runs lists the bulk runs.");

    /// <summary>The run; null for an id that stands for none, and for a text that is no id, which never reaches storage.</summary>
    public static async Task<BulkRun?> FindRun(this IBulkRuns runs, string id, CancellationToken cancellationToken) =>
        ResetId.Parse(id) is { } known ? (await runs.Find(known, cancellationToken))?.Value : null;
}
