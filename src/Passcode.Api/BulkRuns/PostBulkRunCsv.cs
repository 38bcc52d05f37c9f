using System.Buffers;
using System.ComponentModel;
using System.IO.Pipelines;
using System.Security.Claims;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Passcode.Api.Approvals;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.BulkRuns;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Api.BulkRuns;

internal static class PostBulkRunCsv
{
    private const int BinaryBeginning = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3); // below the 230 s after which Azure answers in our place

    [EndpointName("RequestBulkRunFromCsv"), Tags("Bulk runs")]
    [EndpointSummary("Start a bulk run from a CSV file")]
    [EndpointDescription(
        "Starts a bulk run for a list of devices, one device per line, in the column that the header names or in the first column. "
        + "A line that names no device is reported with its number; the other devices are reset.")]
    [AcceptsText("text/csv", "One device per line.")]
    [ProducesResponseType<BulkRunResource>(202, Description = "The bulk run is accepted. lineErrors contains the lines that were left out.")]
    [Refuses(
        ProblemCode.InvalidRequest,
        ProblemCode.UnreadableRequest,
        ProblemCode.BodyTooLarge,
        ProblemCode.UnsupportedMediaType,
        ProblemCode.IdempotencyKeyReused,
        ProblemCode.BulkSelectionEmpty,
        ProblemCode.BulkTooLarge,
        ProblemCode.BulkRunOverlaps,
        ProblemCode.CommandQueueFull)]
    public static async Task<IResult> Handle(
        [AsParameters] CsvQuery query,
        [FromHeader(Name = IdempotencyKey.Header), Description("A unique key that you generate. A repeated request with the same key returns the original bulk run.")] string? idempotencyKey,
        HttpContext http,
        ClaimsPrincipal user,
        AcceptBulkRun accept,
        CallerScopes scopes,
        IOptions<PolicyOptions> policy,
        BulkRunView view,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        var errors = new FieldErrors();
        var key = errors.IdempotencyKeyOf(idempotencyKey);
        if (errors.BulkRun(query, caller, policy.Value) is not { } wanted)
        {
            return errors.ToProblem();
        }

        if (!DeviceLines.IsCsv(http.Request))
        {
            return new Problem(ProblemCode.UnsupportedMediaType, $"Send CSV in UTF-8 with the header Content-Type: text/csv.");
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var lines = new DeviceLines(http.Request.BodyReader.AsStream());
        try
        {
            if (await IsCompressed(http.Request.BodyReader, either.Token))
            {
                return new Problem(
                    ProblemCode.UnsupportedMediaType, $"This is a workbook or another compressed file, not CSV. In Excel, save it as CSV UTF-8; send it uncompressed.");
            }

            var result = await accept.Execute(wanted, lines.Read(either.Token), user.Origin(scopes), key, either.Token);
            return result switch
            {
                RequestResult<BulkRun>.Accepted { Record: var run } => view.Accepted(http, run, lines.AddErrors),
                BulkRequestResult.Empty => lines.NoDevices,
                _ => result.ToProblem(),
            };
        }
        catch (CsvFormatException)
        {
            return new Problem(
                ProblemCode.UnreadableRequest, $"A line is longer than 64 KiB, so the body is not a list of devices. Nothing was started. Send one device per line.");
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new Problem(
                ProblemCode.UnreadableRequest, $"The upload took more than {Patience.TotalMinutes} minutes, and no bulk run was started. Upload the list again, or split it into smaller files.");
        }
    }

    // Looks at the beginning and leaves it to be read.
    private static async Task<bool> IsCompressed(PipeReader body, CancellationToken cancellationToken)
    {
        var read = await body.ReadAtLeastAsync(BinaryBeginning, cancellationToken);
        var isCompressed = EncodedBodies.IsCompressed(read.Buffer.Slice(0, Math.Min(BinaryBeginning, read.Buffer.Length)).ToArray());
        body.AdvanceTo(read.Buffer.Start);
        return isCompressed;
    }
}

internal sealed record CsvQuery
{
    [FromQuery(Name = "ticketId"), QueryText("The ticket in the helpdesk.")]
    public string? TicketId { get; init; }

    [FromQuery(Name = "reason"), QueryText("The reason for the bulk run.")]
    public string? Reason { get; init; }

    [FromQuery(Name = "requestedBy"), QueryText("The sign-in name of the requester. Required unless the access token identifies a person.")]
    public string? RequestedBy { get; init; }

    [FromQuery(Name = "verificationMethod"), QueryText("The method by which the requester verified the caller.")]
    public string? VerificationMethod { get; init; }

    [FromQuery(Name = "verificationReference"), QueryText("What identifies the verification of the caller.")]
    public string? VerificationReference { get; init; }

    [FromQuery(Name = "dryRun"), QueryText("If true, every device is checked and no command is sent.", ReadAs = typeof(bool)), NotBlank]
    public string? DryRun { get; init; }

    [FromQuery(Name = "startAutomatically"), QueryText("If true, the first commands follow the review of the devices at once. If false, the bulk run waits until you start it, unless it requires an approval.", ReadAs = typeof(bool)), NotBlank]
    public string? StartAutomatically { get; init; }
}
