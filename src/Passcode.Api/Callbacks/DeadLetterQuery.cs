using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Callbacks;

/// <summary>Which page of the dead letters.</summary>
internal sealed record DeadLetterQuery
{
    [FromQuery(Name = "top"), QueryText("Letters on a page, 1 to 200. 50 by default.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("Where the page before ended; take it from nextLink.")]
    public string? Continuation { get; init; }
}
