using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;

namespace Passcode.Api.BulkRuns;

/// <summary>What is said of an uploaded list.</summary>
internal sealed record CsvQuery
{
    [FromQuery(Name = "ticketId"), QueryText("The helpdesk's ticket.")]
    public string? TicketId { get; init; }

    [FromQuery(Name = "reason"), QueryText("Why, in the operator's words.")]
    public string? Reason { get; init; }

    [FromQuery(Name = "requestedBy"), QueryText("Who asks, by sign-in name. Required unless the caller's own token names a person.")]
    public string? RequestedBy { get; init; }

    [FromQuery(Name = "dryRun"), QueryText("True to judge every device and touch none.", ReadAs = typeof(bool))]
    public string? DryRun { get; init; }
}
