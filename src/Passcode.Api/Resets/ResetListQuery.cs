using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

/// <summary>Which resets to list. Everything is text here, so that a value that cannot be read is refused by its name.</summary>
internal sealed record ResetListQuery(
    [FromQuery(Name = "status"), ReadAs(typeof(ResetStatus)), Description("Only resets in this state.")] string? Status,
    [FromQuery(Name = "ticketId"), Description("Only resets of this ticket.")] string? TicketId,
    [FromQuery(Name = "intuneDeviceId"), Description("Only resets of this device.")] string? IntuneDeviceId,
    [FromQuery(Name = "requestedBy"), Description("Only resets that this person asked for.")] string? RequestedBy,
    [FromQuery(Name = "from"), ReadAs(typeof(DateOnly)), Description("The first day in UTC, 29 days before the last one by default.")] string? From,
    [FromQuery(Name = "to"), ReadAs(typeof(DateOnly)), Description("The last day in UTC, today by default, at most 400 days after the first.")] string? To,
    [FromQuery(Name = "top"), ReadAs(typeof(int)), Description("Resets on a page, 1 to 200, 50 by default.")] string? Top,
    [FromQuery(Name = "continuation"), Description("Where the page before ended; take it from nextLink.")] string? Continuation);
