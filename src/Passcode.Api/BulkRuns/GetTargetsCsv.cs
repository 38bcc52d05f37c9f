using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;

namespace Passcode.Api.BulkRuns;

internal static class GetTargetsCsv
{
    [EndpointName("DownloadBulkTargets"), Tags("Bulk runs")]
    [EndpointSummary("Download the devices of a bulk run")]
    [EndpointDescription("Returns the devices of a bulk run with their state as CSV. You can upload the file to start another bulk run.")]
    [ProducesResponseType<string>(200, "text/csv", Description = "A header line, followed by one device per line.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.BulkRunNotFound)]
    public static async Task<IResult> Handle(
        [Description("The ID of the bulk run.")] string id,
        [AsParameters] TargetsCsvQuery query,
        IBulkRuns runs,
        IBulkTargets targets,
        CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var state = errors.Named<TargetState>("state", query.State);
        return errors.Any ? errors.ToProblem()
            : await runs.FindRun(id, cancellationToken) is { } run ? new TargetsCsv(run, state, targets)
            : BulkRunId.NotFound;
    }
}

internal sealed record TargetsCsvQuery
{
    [FromQuery(Name = "state"), QueryText("Returns only devices in this state.", ReadAs = typeof(TargetState))]
    public string? State { get; init; }
}

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
        ("late", target => target.Late ? "true" : "false"),
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
