using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;
using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

/// <summary>Which entries to list.</summary>
internal sealed record AuditListQuery
{
    [FromQuery(Name = "from"), QueryText("Not before this time, or this day in UTC.")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), QueryText("Before this time; a day in UTC counts whole.")]
    public string? To { get; init; }

    [FromQuery(Name = "type"), QueryText("Only entries that tell of this.", ReadAs = typeof(AuditEventType))]
    public string? Type { get; init; }

    [FromQuery(Name = "actor"), QueryText("Only what this actor did.")]
    public string? Actor { get; init; }

    [FromQuery(Name = "top"), QueryText("Entries on a page, 1 to 200. 50 by default.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("Where the page before ended. Taken from its nextLink.")]
    public string? Continuation { get; init; }
}
