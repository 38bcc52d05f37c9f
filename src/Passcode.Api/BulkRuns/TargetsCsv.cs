using Passcode.Core.Records;
using System.Globalization;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Eligibility;

namespace Passcode.Api.BulkRuns;

/// <summary>
/// The targets of a run as CSV, a page at a time: memory stays constant. An upload can be made of it, and the lines of an upload are read one by
/// one, so a line break in a name that a user chose is written as a space and never begins a line of its own.
/// </summary>
internal sealed class TargetsCsv(BulkRun run, TargetState? state, IBulkTargets targets) : IResult
{
    private const int PageSize = 1000;

    // The first column lets the file be uploaded again.
    private static readonly (string Name, Func<BulkTarget, string?> Read)[] Columns =
    [
        ("intuneDeviceId", target => target.Device?.IntuneDeviceId),
        ("deviceName", target => target.Device?.DeviceName),
        ("serialNumber", target => target.Device?.SerialNumber),
        ("platform", target => target.Device?.Platform.ToWireName()),
        ("osVersion", target => target.Device?.OsVersion),
        ("enrollment", target => target.Device?.Enrollment.ToWireName()),
        ("ownership", target => target.Device?.Ownership),
        ("userPrincipalName", target => target.Device?.UserPrincipalName),
        ("line", target => target.Line?.ToString(CultureInfo.InvariantCulture)),
        ("state", target => target.State.ToWireName()),
        ("effect", target => target.Effect?.ToWireName()),
        ("reasonCode", target => target.ReasonCode?.ToWireName()),
        ("advice", target => target.ReasonCode is { } reason ? Advice.For(reason) : null),
        ("detail", target => target.Detail),
        ("issuedAt", target => Time(target.IssuedAt)),
        ("confirmedAt", target => Time(target.ConfirmedAt)),
        ("endedAt", target => Time(target.EndedAt)),
    ];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancellationToken) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = "text/csv; charset=utf-8; header=present";
        response.Headers.ContentDisposition = $"attachment; filename=\"bulk-run-{run.Id}.csv\"";
        await using var csv = Csv.CreateWriter(response.Body);
        await csv.WriteGuarded(cancellationToken, [.. Columns.Select(column => column.Name)]);
        string? continuation = null;
        do
        {
            var page = run.Shards == 0
                ? new ListPage<BulkTarget>([], null)
                : await targets.Query(run.Id, run.Shards, new TargetQuery(state, PageSize, continuation), cancellationToken);
            foreach (var target in page.Items)
            {
                await csv.WriteGuarded(cancellationToken, [.. Columns.Select(column => column.Read(target)?.ReplaceLineEndings(" "))]);
            }

            await csv.FlushAsync(cancellationToken);
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
