using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>Which runs to list.</summary>
internal sealed record BulkRunQuery
{
    [FromQuery(Name = "status"), QueryText("Only runs in this state.", ReadAs = typeof(BulkRunStatus))]
    public string? Status { get; init; }

    [FromQuery(Name = "top"), QueryText("Runs on a page, 1 to 100. 50 by default.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("Where the page before ended. Taken from its nextLink.")]
    public string? Continuation { get; init; }
}
