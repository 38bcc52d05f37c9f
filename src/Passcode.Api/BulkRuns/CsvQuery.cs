using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;

namespace Passcode.Api.BulkRuns;

/// <summary>The query parameters of an upload.</summary>
internal sealed record CsvQuery
{
    [FromQuery(Name = "ticketId"), QueryText("The ticket in the helpdesk.")]
    public string? TicketId { get; init; }

    [FromQuery(Name = "reason"), QueryText("The reason for the bulk run.")]
    public string? Reason { get; init; }

    [FromQuery(Name = "requestedBy"), QueryText("The sign-in name of the requester. Required unless the access token identifies a person.")]
    public string? RequestedBy { get; init; }

    [FromQuery(Name = "dryRun"), QueryText("If true, every device is checked and no command is sent.", ReadAs = typeof(bool))]
    public string? DryRun { get; init; }
}
