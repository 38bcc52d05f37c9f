using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>Which devices of a run to list.</summary>
internal sealed record BulkTargetQuery
{
    [FromQuery(Name = "state"), QueryText("Only devices in this state.", ReadAs = typeof(TargetState))]
    public string? State { get; init; }

    [FromQuery(Name = "top"), QueryText("Devices on a page, 1 to 1,000. 100 by default.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("Where the page before ended. Taken from its nextLink.")]
    public string? Continuation { get; init; }
}
