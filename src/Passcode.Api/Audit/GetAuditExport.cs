using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

internal static class GetAuditExport
{
    [EndpointName("ExportAuditEntries"), Tags("Audit")]
    [EndpointSummary("Export the audit log")]
    [EndpointDescription("Streams the audit log, oldest first, for import into a SIEM. If the export is interrupted, its last line has no line break.")]
    [ProducesResponseType<string>(200, AuditExport.JsonLines, "text/csv", Description = "The entries, one per line.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static IResult Handle([AsParameters] AuditExportQuery query, IAuditRecords records)
    {
        var errors = new FieldErrors();
        var (from, to) = errors.Range(query.From, query.To);
        errors.Require(query.Format is null or "jsonl" or "csv", "format", $"format must be jsonl or csv.");
        return errors.Any ? errors.ToProblem() : new AuditExport(records, from, to, query.Format == "csv");
    }
}

internal sealed record AuditExportQuery
{
    [FromQuery(Name = "format"), QueryText("The format: jsonl (one JSON object per line) or csv. The default is jsonl.")]
    public string? Format { get; init; }

    [FromQuery(Name = "from"), QueryText("The earliest time to include, as a time or a day in UTC.")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), QueryText("The end of the range, as a time (exclusive) or a day in UTC (inclusive).")]
    public string? To { get; init; }
}
