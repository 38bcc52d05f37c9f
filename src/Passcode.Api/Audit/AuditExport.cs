using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

/// <summary>Streams the audit log as lines, in constant memory. A failure during the export aborts the connection, so that a partial export
/// is not mistaken for a complete one.</summary>
internal sealed class AuditExport(IAuditRecords records, DateTimeOffset? from, DateTimeOffset? to, bool isCsv) : IResult
{
    public const string JsonLines = "application/jsonl";

    private const int FlushEvery = 500;

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
            await (isCsv ? WriteCsv(response, first, cancellationToken) : WriteJsonLines(response, first, cancellationToken));
        }
        catch (StorageUnavailableException) when (response.HasStarted)
        {
            httpContext.Abort();
        }
    }

    private async Task WriteCsv(HttpResponse response, long first, CancellationToken cancellationToken)
    {
        await using var csv = Csv.CreateWriter(response.Body);
        await csv.WriteGuarded(cancellationToken, "sequence", "id", "at", "type", "actor", "subject", "detail", "previousHash", "hash");
        await foreach (var entry in Read(first, cancellationToken))
        {
            await csv.WriteGuarded(
                cancellationToken,
                entry.Sequence.ToString(CultureInfo.InvariantCulture),
                entry.Id,
                entry.At.ToString("O", CultureInfo.InvariantCulture),
                entry.Type.ToWireName(),
                entry.Actor,
                entry.Subject,
                entry.Detail,
                entry.PreviousHash,
                entry.Hash);
        }

        await csv.FlushAsync(cancellationToken);
    }

    private async Task WriteJsonLines(HttpResponse response, long first, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var entry in Read(first, cancellationToken))
        {
            Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, PasscodeJson.Options) + "\n", response.BodyWriter);
            if (++count % FlushEvery == 0)
            {
                await response.BodyWriter.FlushAsync(cancellationToken);
            }
        }

        await response.BodyWriter.FlushAsync(cancellationToken);
    }

    private IAsyncEnumerable<AuditEntryResource> Read(long first, CancellationToken cancellationToken) =>
        records.Read(first, cancellationToken)
            .Where(record => !(record.Entry.At < from) && !(record.Entry.At >= to))
            .Select(AuditEntryResource.From);
}
