using System.ComponentModel;
using System.Security.Claims;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Passcode.Api.Approvals;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Operations;
using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core.BulkRuns;
using Passcode.Core.Policy;

namespace Passcode.Api.BulkRuns;

internal static class PostBulkRunCsv
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3); // below 230 s, after which the Azure load balancer responds itself

    [EndpointName("RequestBulkRunFromCsv"), Tags("Bulk runs")]
    [EndpointSummary("Start a bulk run from a CSV file")]
    [EndpointDescription(
        "Starts a bulk run from a list with one serial number, IMEI or Intune device ID per line, in the first column. A header line can name the type. An invalid line "
        + "is reported with its line number and skipped.")]
    [TakesText("text/csv", "One device per line.")]
    [ProducesResponseType<BulkRunResource>(202, Description = "The bulk run is accepted; lineErrors contains the skipped lines.")]
    [ProducesResponseType<BulkRunResource>(200, Description = "The bulk run of an earlier request with the same key has ended.")]
    [ResponseHeader(202, OperationHeaders.OperationLocation, "The address of the bulk run.")]
    [ResponseHeader(202, "Retry-After", "The number of seconds to wait before the first poll.")]
    [Refuses(
        ProblemCode.InvalidRequest,
        ProblemCode.UnreadableRequest,
        ProblemCode.BodyTooLarge,
        ProblemCode.UnsupportedMediaType,
        ProblemCode.IdempotencyKeyReused,
        ProblemCode.BulkSelectionEmpty,
        ProblemCode.BulkTooLarge)]
    public static async Task<IResult> Handle(
        [AsParameters] CsvQuery query,
        [FromHeader(Name = IdempotencyKey.Header), Description("A unique key that you generate. A repeated request with the same key returns the original bulk run.")] string? idempotencyKey,
        HttpContext http,
        ClaimsPrincipal user,
        RequestBulkRun request,
        IOptions<PolicyOptions> policy,
        BulkRunView view,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var caller = Caller.Of(user);
        var errors = new FieldErrors();
        var key = errors.IdempotencyKeyOf(idempotencyKey);
        if (errors.BulkRun(query, caller, policy.Value) is not { } wanted)
        {
            return errors.ToProblem();
        }

        if (!DeviceLines.IsCsv(http.Request))
        {
            return new Problem(ProblemCode.UnsupportedMediaType, "Send CSV in UTF-8 with the header Content-Type: text/csv.");
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var lines = new DeviceLines(http.Request.Body);
        try
        {
            var acceptance = await request.Run(wanted, lines.Read(either.Token), user.Origin(), key, either.Token);
            return acceptance switch
            {
                BulkAcceptance.Accepted { Run: var run } => view.Accepted(http, run, lines.AddErrors),
                BulkAcceptance.Empty => lines.NoDevices,
                _ => acceptance.ToProblem(),
            };
        }
        catch (CsvFormatException)
        {
            return new Problem(
                ProblemCode.UnreadableRequest, "A line has more than 64 KiB, so this is no list of devices, and nothing was begun. Send one device a line.");
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new Problem(
                ProblemCode.UnreadableRequest, $"The upload took more than {Patience.TotalMinutes} minutes, and no bulk run was started. Upload the list again, or split it into smaller files.");
        }
    }
}
