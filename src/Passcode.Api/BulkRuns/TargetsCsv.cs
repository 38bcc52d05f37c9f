using System.Globalization;
using System.Text;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Eligibility;

namespace Passcode.Api.BulkRuns;

/// <summary>The targets of a run as CSV (RFC 4180), a page at a time: memory stays constant.</summary>
internal sealed class TargetsCsv(BulkRun run, TargetState? state, IBulkTargets targets) : IResult
{
    /// <summary>The header line. The first column lets the file be uploaded again.</summary>
    public const string Header =
        "intuneDeviceId,deviceName,serialNumber,platform,osVersion,enrollment,ownership,userPrincipalName,line,state,effect,reasonCode,advice,detail,issuedAt,confirmedAt,endedAt";

    private const int PageSize = 1000;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8; header=present";
        response.Headers.ContentDisposition = $"attachment; filename=\"bulk-run-{run.Id}.csv\"";
        var text = new StringBuilder(Header).Append("\r\n");
        string? continuation = null;
        do
        {
            var page = run.Shards == 0
                ? new TargetPage([], null)
                : await targets.Query(run.Id, run.Shards, new TargetQuery(state, PageSize, continuation), httpContext.RequestAborted);
            foreach (var target in page.Targets)
            {
                Append(text, target);
            }

            await response.WriteAsync(text.ToString(), httpContext.RequestAborted);
            text.Clear();
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private static void Append(StringBuilder text, BulkTarget target)
    {
        var device = target.Device;
        string?[] fields =
        [
            device?.IntuneDeviceId,
            device?.DeviceName,
            device?.SerialNumber,
            device?.Platform.ToWireName(),
            device?.OsVersion,
            device?.Enrollment.ToWireName(),
            device?.Ownership,
            device?.UserPrincipalName,
            target.Line?.ToString(CultureInfo.InvariantCulture),
            target.State.ToWireName(),
            target.Effect?.ToWireName(),
            target.ReasonCode?.ToWireName(),
            target.ReasonCode is { } reason ? Advice.For(reason) : null,
            target.Detail,
            Time(target.IssuedAt),
            Time(target.ConfirmedAt),
            Time(target.EndedAt),
        ];
        text.AppendJoin(',', fields.Select(CsvField.Write)).Append("\r\n");
    }

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
