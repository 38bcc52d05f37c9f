using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Approvals;

/// <summary>Paging of pending approvals.</summary>
internal sealed record PendingApprovalQuery
{
    [FromQuery(Name = "top"), QueryText("The number of approvals per page, 1 to 200. The default is 50.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("The position of the page, from the nextLink of the previous page.")]
    public string? Continuation { get; init; }
}
