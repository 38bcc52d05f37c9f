using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;
using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

/// <summary>The filters and paging of an audit list.</summary>
internal sealed record AuditListQuery
{
    [FromQuery(Name = "from"), QueryText("The earliest time to include, as a time or a day in UTC.")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), QueryText("The end of the range, as a time (exclusive) or a day in UTC (inclusive).")]
    public string? To { get; init; }

    [FromQuery(Name = "type"), QueryText("Returns only entries of this type.", ReadAs = typeof(AuditEventType))]
    public string? Type { get; init; }

    [FromQuery(Name = "actor"), QueryText("Returns only actions of this actor.")]
    public string? Actor { get; init; }

    [FromQuery(Name = "top"), QueryText("The number of entries per page, 1 to 200. The default is 50.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("The position of the page, from the nextLink of the previous page.")]
    public string? Continuation { get; init; }
}
