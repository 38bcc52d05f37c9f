using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Callbacks;

/// <summary>Paging of dead letters.</summary>
internal sealed record DeadLetterQuery
{
    [FromQuery(Name = "top"), QueryText("The number of dead letters per page, 1 to 200. The default is 50.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("The position of the page, from the nextLink of the previous page.")]
    public string? Continuation { get; init; }
}
