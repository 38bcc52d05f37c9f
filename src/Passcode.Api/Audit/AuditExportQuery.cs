using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Audit;

/// <summary>What to export.</summary>
internal sealed record AuditExportQuery
{
    [FromQuery(Name = "format"), QueryText("jsonl, one JSON object a line, or csv. jsonl by default.")]
    public string? Format { get; init; }

    [FromQuery(Name = "from"), QueryText("Not before this time, or this day in UTC.")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), QueryText("Before this time; a day in UTC counts whole.")]
    public string? To { get; init; }
}
