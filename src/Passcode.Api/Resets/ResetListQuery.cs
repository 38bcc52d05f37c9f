using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

/// <summary>Which resets to list.</summary>
internal sealed record ResetListQuery
{
    [FromQuery(Name = "status"), QueryText("Only resets in this state.", ReadAs = typeof(ResetStatus))]
    public string? Status { get; init; }

    [FromQuery(Name = "ticketId"), QueryText("Only resets of this ticket.")]
    public string? TicketId { get; init; }

    [FromQuery(Name = "intuneDeviceId"), QueryText("Only resets of this device.", ReadAs = typeof(Guid))]
    public string? IntuneDeviceId { get; init; }

    [FromQuery(Name = "requestedBy"), QueryText("Only resets that this person asked for.")]
    public string? RequestedBy { get; init; }

    [FromQuery(Name = "from"), QueryText("The first day in UTC. 29 days before the last one by default.", ReadAs = typeof(DateOnly))]
    public string? From { get; init; }

    [FromQuery(Name = "to"), QueryText("The last day in UTC, at most 400 days after the first. Today by default.", ReadAs = typeof(DateOnly))]
    public string? To { get; init; }

    [FromQuery(Name = "top"), QueryText("Resets on a page, 1 to 200. 50 by default.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("Where the page before ended. Taken from its nextLink.")]
    public string? Continuation { get; init; }
}
