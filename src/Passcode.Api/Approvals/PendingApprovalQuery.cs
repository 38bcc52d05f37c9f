using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Approvals;

/// <summary>Which page of what waits.</summary>
internal sealed record PendingApprovalQuery
{
    [FromQuery(Name = "top"), QueryText("Entries on a page, 1 to 200. 50 by default.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("Where the page before ended; take it from nextLink.")]
    public string? Continuation { get; init; }
}
