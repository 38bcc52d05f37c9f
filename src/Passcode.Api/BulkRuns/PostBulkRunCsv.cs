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
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3); // below the 230 s after which Azure answers in our place

    [EndpointName("RequestBulkRunFromCsv"), Tags("Bulk runs")]
    [EndpointSummary("Start a bulk run from a list")]
    [EndpointDescription(
        "Takes a list of devices, one serial number, IMEI or Intune device id a line, in the first column; a header line says which. A line "
        + "that names no device is reported with its number, and the rest goes on.")]
    [TakesText("text/csv", "One device a line.")]
    [ProducesResponseType<BulkRunResource>(202, Description = "The bulk run is recorded and runs to its end whatever happens; lineErrors has the lines that were left out.")]
    [ProducesResponseType<BulkRunResource>(200, Description = "The bulk run that the same key asked for has ended.")]
    [ResponseHeader(202, OperationHeaders.OperationLocation, "The address of the bulk run.")]
    [ResponseHeader(202, "Retry-After", "Seconds to wait before the first poll.")]
    [Refuses(
        ProblemCode.InvalidRequest,
        ProblemCode.UnreadableRequest,
        ProblemCode.BodyTooLarge,
        ProblemCode.UnsupportedMediaType,
        ProblemCode.IdempotencyKeyReused,
        ProblemCode.BulkSelectionEmpty,
        ProblemCode.BulkTooLarge,
        ProblemCode.BulkRunOverlaps)]
    public static async Task<IResult> Handle(
        [AsParameters] CsvQuery query,
        [FromHeader(Name = IdempotencyKey.Header), Description("A key of your own, so that sending the request twice asks once.")] string? idempotencyKey,
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
                ProblemCode.UnreadableRequest, $"The list was not read within {Patience.TotalMinutes} minutes, and nothing was begun. Send it again, or in parts.");
        }
    }
}
