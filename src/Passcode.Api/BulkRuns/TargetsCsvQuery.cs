using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>The filter of a device download.</summary>
internal sealed record TargetsCsvQuery
{
    [FromQuery(Name = "state"), QueryText("Returns only devices in this state.", ReadAs = typeof(TargetState))]
    public string? State { get; init; }
}
