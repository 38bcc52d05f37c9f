using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Passcode.Api.Approvals;
using Passcode.Api.Authentication;
using Passcode.Api.Devices;
using Passcode.Api.OpenApi;
using Passcode.Api.Operations;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Callbacks;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

internal static class PostReset
{
    [EndpointName("RequestReset"), Tags("Resets")]
    [EndpointSummary("Request a reset")]
    [EndpointDescription(
        "Records the request and starts the reset. Repeating the request with the same key and body returns the same reset. "
        + "Poll Operation-Location with credentials, or Location without credentials, until the reset has ended.")]
    [ProducesResponseType<ResetResource>(202, Description = "The reset is accepted.")]
    [ProducesResponseType<ResetResource>(200, Description = "The reset of an earlier request with the same key has ended.")]
    [ResponseHeader(202, OperationHeaders.OperationLocation, "The address to poll with credentials. It always returns 200.")]
    [ResponseHeader(202, "Location", "The address to poll without credentials. It returns 202 until the reset has ended.")]
    [ResponseHeader(202, "Retry-After", "The number of seconds to wait before the first poll.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.IdempotencyKeyReused, ProblemCode.CommandQueueFull)]
    public static async Task<IResult> Handle(
        ResetBody body,
        FieldErrors errors,
        [FromHeader(Name = IdempotencyKey.Header), Description("A unique key that you generate. A repeated request with the same key returns the original reset.")] string? idempotencyKey,
        HttpContext http,
        ClaimsPrincipal user,
        AcceptReset accept,
        CallerScopes scopes,
        OperationHeaders headers,
        ICallbackUrlPolicy receivers,
        IOptions<PolicyOptions> policy,
        CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        var key = errors.IdempotencyKeyOf(idempotencyKey);
        if (errors.Reset(body, caller, receivers, policy.Value) is not { } request)
        {
            return errors.ToProblem();
        }

        return Respond(await accept.Execute(request, user.Origin(scopes), key, cancellationToken), http, headers);
    }

    private static IResult Respond(RequestResult<PasscodeReset> result, HttpContext http, OperationHeaders headers)
    {
        if (result is not RequestResult<PasscodeReset>.Accepted { Record: var reset })
        {
            return result.ToProblem($"reset");
        }

        if (!reset.Status.IsTerminal())
        {
            headers.SetAll(http, reset);
        }

        return TypedResults.Json(ResetResource.From(reset), statusCode: reset.Status.IsTerminal() ? 200 : 202);
    }
}

/// <summary>A request for a reset.</summary>
/// <param name="Device">The device to reset.</param>
/// <param name="TicketId">The ticket in the helpdesk. Without an Idempotency-Key header, the ticket and the device identify the request.</param>
/// <param name="Reason">The reason for the reset.</param>
/// <param name="RequestedBy">The sign-in name or email address of the agent. Required unless the access token identifies a person.</param>
/// <param name="CallbackUrl">A public https address that receives an event when the reset ends.</param>
/// <param name="Verification">How the agent verified the caller. Required if policy requires it.</param>
public sealed record ResetBody(
    [property: Required(ErrorMessage = DeviceBody.IsRequired)] DeviceBody? Device = null,
    [property: MaxCharacters(ResetLimits.TicketId)] string? TicketId = null,
    [property: MaxCharacters(ResetLimits.Reason)] string? Reason = null,
    [property: MaxCharacters(ResetLimits.RequestedBy)] string? RequestedBy = null,
    [property: MaxCharacters(ResetLimits.CallbackUrl)] string? CallbackUrl = null,
    VerificationBody? Verification = null);
