using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Passcode.Api.Approvals;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Api.BulkRuns;

internal static class PostBulkRun
{
    [EndpointName("RequestBulkRun"), Tags("Bulk runs")]
    [EndpointSummary("Start a bulk run")]
    [EndpointDescription(
        "Records the request and checks every selected device. A bulk run that requires an approval then awaits it; any other awaits its start, unless startAutomatically is true. The devices are reset at the "
        + "pace that Microsoft Graph allows. Repeating the request with the same key and body returns the same bulk run. Poll Operation-Location until the bulk run has ended.")]
    [ProducesResponseType<BulkRunResource>(202, Description = "The bulk run is accepted.")]
    [Refuses(
        ProblemCode.InvalidRequest,
        ProblemCode.IdempotencyKeyReused,
        ProblemCode.BulkSelectionEmpty,
        ProblemCode.BulkGroupNotFound,
        ProblemCode.BulkCategoryNotFound,
        ProblemCode.BulkNameAmbiguous,
        ProblemCode.BulkTooLarge,
        ProblemCode.BulkRunOverlaps,
        ProblemCode.CommandQueueFull)]
    [RefusesForGraph]
    public static async Task<IResult> Handle(
        BulkRunBody body,
        FieldErrors errors,
        [FromHeader(Name = IdempotencyKey.Header), Description("A unique key that you generate. A repeated request with the same key returns the original bulk run.")] string? idempotencyKey,
        HttpContext http,
        ClaimsPrincipal user,
        AcceptBulkRun accept,
        CallerScopes scopes,
        SelectionNames names,
        IDeviceSelections selections,
        ICallbackUrlPolicy receivers,
        IOptions<PolicyOptions> policy,
        BulkRunView view,
        CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        var key = errors.IdempotencyKeyOf(idempotencyKey);
        var listed = errors.Listed(body.Selection);
        if (errors.BulkRun(body, caller, receivers, policy.Value, view.MostTargets) is not { } wanted)
        {
            return errors.ToProblem();
        }

        if (await names.Resolve(wanted, body.Selection!, cancellationToken) is var (request, unknown) && request is null)
        {
            return unknown!;
        }

        if (listed is null && await selections.Check(request, view.MostTargets, cancellationToken) is { } problem)
        {
            return problem;
        }

        var result = listed is null
            ? await accept.Execute(request, user.Origin(scopes), key, cancellationToken)
            : await accept.Execute(request, listed.ToAsyncEnumerable(), user.Origin(scopes), key, cancellationToken);
        return result is RequestResult<BulkRun>.Accepted { Record: var run } ? view.Accepted(http, run) : result.ToProblem();
    }
}

/// <summary>A request for a bulk run.</summary>
/// <param name="Selection">The devices to reset.</param>
/// <param name="TicketId">The ticket in the helpdesk.</param>
/// <param name="Reason">The reason for the bulk run.</param>
/// <param name="RequestedBy">The sign-in name or email address of the requester. Required unless the access token identifies a person.</param>
/// <param name="DryRun">If true, every device is checked and no command is sent.</param>
/// <param name="StartAutomatically">If true, the first commands follow the review of the devices at once. If false, the bulk run waits until you start it, unless it requires an approval.</param>
/// <param name="MaxTargets">The maximum number of devices that you expect. A larger selection is refused before anything is sent.</param>
/// <param name="CallbackUrl">A public https address that receives an event when the bulk run ends.</param>
/// <param name="Verification">How the requester verified the caller. Required if policy requires it.</param>
public sealed record BulkRunBody(
    [property: Required(ErrorMessage = SelectionParser.IsRequired)] SelectionBody? Selection = null,
    [property: MaxCharacters(ResetLimits.TicketId)] string? TicketId = null,
    [property: MaxCharacters(ResetLimits.Reason)] string? Reason = null,
    [property: MaxCharacters(ResetLimits.RequestedBy)] string? RequestedBy = null,
    bool DryRun = false,
    bool StartAutomatically = false,
    [property: Range(1, BulkLimits.Targets, ErrorMessageResourceType = typeof(FieldMessages), ErrorMessageResourceName = nameof(FieldMessages.Range))] int? MaxTargets = null,
    [property: MaxCharacters(ResetLimits.CallbackUrl)] string? CallbackUrl = null,
    VerificationBody? Verification = null);
