using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Passcode.Core;
using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

/// <summary>Streams the audit log as lines, in constant memory. A failure during the export aborts the connection, so that a partial export
/// is not mistaken for a complete one.</summary>
internal sealed class AuditExport(IAuditRecords records, DateTimeOffset? from, DateTimeOffset? to, bool isCsv) : IResult
{
    public const string JsonLines = "application/jsonl";

    private const int FlushEvery = 500;
    private const string Head = "sequence,id,at,type,actor,subject,detail,previousHash,hash\r\n";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancellationToken = httpContext.RequestAborted;

        // Read before the first byte is sent, so that a storage failure can still return a problem document.
        var first = from is { } since ? await records.FirstSince(since, cancellationToken) : (await records.Span(cancellationToken)).FirstSequence;
        var response = httpContext.Response;
        response.ContentType = isCsv ? "text/csv; charset=utf-8" : JsonLines;
        response.Headers.ContentDisposition = $"attachment; filename=audit.{(isCsv ? "csv" : "jsonl")}";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await Write(response, first, cancellationToken);
        }
        catch (StorageUnavailableException) when (response.HasStarted)
        {
            httpContext.Abort();
        }
    }

    private async Task Write(HttpResponse response, long first, CancellationToken cancellationToken)
    {
        var lines = response.BodyWriter;
        if (isCsv)
        {
            Encoding.UTF8.GetBytes(Head, lines);
        }

        var count = 0;
        await foreach (var record in records.Read(first, cancellationToken).WithCancellation(cancellationToken))
        {
            if (record.Entry.At < from || record.Entry.At >= to)
            {
                continue;
            }

            var entry = AuditEntryResource.Of(record);
            Encoding.UTF8.GetBytes(isCsv ? CsvOf(entry) : JsonSerializer.Serialize(entry, PasscodeJson.Options) + "\n", lines);
            if (++count % FlushEvery == 0)
            {
                await lines.FlushAsync(cancellationToken);
            }
        }

        await lines.FlushAsync(cancellationToken);
    }

    private static string CsvOf(AuditEntryResource entry) => string.Join(
        ',',
        new[]
        {
            entry.Sequence.ToString(CultureInfo.InvariantCulture), entry.Id, entry.At.ToString("O", CultureInfo.InvariantCulture), entry.Type.ToWireName(),
            entry.Actor, entry.Subject, entry.Detail, entry.PreviousHash, entry.Hash,
        }.Select(CsvCell.Of)) + "\r\n";
}
