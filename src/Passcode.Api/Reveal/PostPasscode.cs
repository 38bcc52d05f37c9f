using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Approvals;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Reveal;

namespace Passcode.Api.Reveal;

internal static class PostPasscode
{
    [EndpointName("RevealPasscode"), Tags("Resets")]
    [EndpointSummary("Reveal a temporary passcode")]
    [EndpointDescription("Reads the temporary passcode of a completed Android reset from Intune. Each read is recorded in the audit log with the reader and the reason. Show the passcode and do not store it.")]
    [ProducesResponseType<PasscodeResource>(200, Description = "The passcode.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.InsufficientClaims, ProblemCode.ResetNotFound, ProblemCode.PasscodeNotAvailable, ProblemCode.SecondPersonRequired, ProblemCode.TooManyReveals)]
    [RefusesForGraph]
    public static async Task<IResult> Handle(
        [Description("The id of the reset.")] string id, RevealBody body, FieldErrors errors, ClaimsPrincipal user, RevealPasscode reveal, CancellationToken cancellationToken)
    {
        return errors.Reveal(body, user) is not { } request ? errors.ToProblem()
            : ResetId.Parse(id) is { } known ? (await reveal.Execute(known, request, cancellationToken)).ToResult(ResetId.NotFound)
            : ResetId.NotFound;
    }
}

/// <summary>What requests for a temporary passcode have in common, of a reset and of a device of a bulk run.</summary>
internal static class RevealRequests
{
    /// <summary>Reads a request; null if it is invalid.</summary>
    public static RevealRequest? Reveal(this FieldErrors errors, RevealBody body, ClaimsPrincipal user)
    {
        var caller = Caller.From(user);
        var reason = errors.SingleLine("reason", body.Reason);
        var ticketId = errors.VisibleText("ticketId", body.TicketId);
        var agent = errors.VisibleText("requestedBy", body.RequestedBy);
        errors.Require(
            agent is null || caller.Person is null || string.Equals(agent, caller.Person, StringComparison.OrdinalIgnoreCase),
            "requestedBy",
            $"requestedBy must be the signed-in person, {caller.Person}. You can leave it out.");
        return errors.Any ? null : new(reason!, caller.Id, caller.NameFor(agent), ticketId, new(user.Approver(), user.Sender(), Agent: caller.Person is null ? agent : null));
    }

    /// <summary>Creates the response.</summary>
    public static IResult ToResult(this RevealResult result, Problem notFound) => result switch
    {
        RevealResult.Revealed revealed => new PasscodeResult(revealed),
        RevealResult.NotAvailable { Why: var why } => new Problem(ProblemCode.PasscodeNotAvailable, $"{why}"),
        RevealResult.SecondPersonRequired => new Problem(
            ProblemCode.SecondPersonRequired, $"The device is protected. The passcode is returned when another person with the role has asked for it within an hour."),
        RevealResult.ReasonUsed => FieldErrors.From("reason", $"The same reason was given before for this reset. Give the reason for this read."),
        RevealResult.TooMany { RetryAfter: var pause } => new Problem(ProblemCode.TooManyReveals, $"Send the request again after the Retry-After time. An administrator can raise the hourly limit.")
        {
            RetryAfter = pause,
        },
        RevealResult.NoResponse { Problem: var problem } => problem.ToProblem(),
        _ => notFound,
    };
}

/// <summary>A request for a temporary passcode.</summary>
/// <param name="Reason">The reason for reading the passcode. Must be different for each read of the same reset.</param>
/// <param name="TicketId">The ticket for which the passcode is read. Must be the ticket of the reset.</param>
/// <param name="RequestedBy">The agent who reads the passcode, if the caller is an application. A signed-in person leaves it out.</param>
public sealed record RevealBody(
    [property: Required(ErrorMessage = "is required: why the passcode is needed."), MaxCharacters(ResetLimits.Reason)] string? Reason = null,
    [property: MaxCharacters(ResetLimits.TicketId)] string? TicketId = null,
    [property: MaxCharacters(ResetLimits.RequestedBy)] string? RequestedBy = null);
