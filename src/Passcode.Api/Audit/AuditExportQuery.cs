using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Audit;

/// <summary>The time range and format of an export.</summary>
internal sealed record AuditExportQuery
{
    [FromQuery(Name = "format"), QueryText("The format: jsonl (one JSON object per line) or csv. The default is jsonl.")]
    public string? Format { get; init; }

    [FromQuery(Name = "from"), QueryText("The earliest time to include, as a time or a day in UTC.")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), QueryText("The end of the range, as a time (exclusive) or a day in UTC (inclusive).")]
    public string? To { get; init; }
}
