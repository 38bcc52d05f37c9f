using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>Which devices of a run to download.</summary>
internal sealed record TargetsCsvQuery
{
    [FromQuery(Name = "state"), QueryText("Only devices in this state.", ReadAs = typeof(TargetState))]
    public string? State { get; init; }
}
