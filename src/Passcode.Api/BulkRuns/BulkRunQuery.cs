using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>The filter and paging of a bulk run list.</summary>
internal sealed record BulkRunQuery
{
    [FromQuery(Name = "status"), QueryText("Returns only bulk runs in this state.", ReadAs = typeof(BulkRunStatus))]
    public string? Status { get; init; }

    [FromQuery(Name = "top"), QueryText("The number of bulk runs per page, 1 to 100. The default is 50.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("The position of the page, from the nextLink of the previous page.")]
    public string? Continuation { get; init; }
}
