using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

/// <summary>The filters and paging of a reset list.</summary>
internal sealed record ResetListQuery
{
    [FromQuery(Name = "status"), QueryText("Returns only resets in this state.", ReadAs = typeof(ResetStatus))]
    public string? Status { get; init; }

    [FromQuery(Name = "ticketId"), QueryText("Returns only resets of this ticket.")]
    public string? TicketId { get; init; }

    [FromQuery(Name = "intuneDeviceId"), QueryText("Returns only resets of this device.", ReadAs = typeof(Guid))]
    public string? IntuneDeviceId { get; init; }

    [FromQuery(Name = "requestedBy"), QueryText("Returns only resets that this person requested.")]
    public string? RequestedBy { get; init; }

    [FromQuery(Name = "from"), QueryText("The first day, in UTC. The default is 29 days before the last day.", ReadAs = typeof(DateOnly))]
    public string? From { get; init; }

    [FromQuery(Name = "to"), QueryText("The last day, in UTC, at most 400 days after the first day. The default is today.", ReadAs = typeof(DateOnly))]
    public string? To { get; init; }

    [FromQuery(Name = "top"), QueryText("The number of resets per page, 1 to 200. The default is 50.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("The position of the page, from the nextLink of the previous page.")]
    public string? Continuation { get; init; }
}
