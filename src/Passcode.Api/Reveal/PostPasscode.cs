using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core.Reveal;

namespace Passcode.Api.Reveal;

internal static class PostPasscode
{
    [EndpointName("RevealPasscode"), Tags("Resets")]
    [EndpointSummary("Reveal a temporary passcode")]
    [EndpointDescription("Reads the temporary passcode of a completed Android reset from Intune, once; the audit trail tells who saw it and why. Show it, never store it.")]
    [ProducesResponseType<PasscodeResource>(200, Description = "The passcode.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.ResetNotFound, ProblemCode.PasscodeNotAvailable, ProblemCode.TooManyReveals)]
    [RefusesForGraph]
    public static async Task<IResult> Handle(
        [Description("The id of the reset.")] string id, RevealBody body, FieldErrors errors, ClaimsPrincipal user, RevealPasscode reveal, CancellationToken cancellationToken)
    {
        var caller = Caller.Of(user);
        var reason = errors.Text("reason", body.Reason);
        var agent = errors.Text("requestedBy", body.RequestedBy);
        errors.Require(
            agent is null || caller.Person is null || string.Equals(agent, caller.Person, StringComparison.OrdinalIgnoreCase),
            "requestedBy",
            $"requestedBy must be the signed-in person, {caller.Person}; leave it out.");
        return errors.Any ? errors.ToProblem()
            : ResetId.Parse(id) is { } known ? Answer(await reveal.Run(known, reason!, caller.Id, caller.NameFor(agent), cancellationToken))
            : ResetId.NotFound;
    }

    private static IResult Answer(RevealResult answer) => answer switch
    {
        RevealResult.Revealed revealed => new PasscodeAnswer(revealed),
        RevealResult.NotAvailable { Why: var why } => new Problem(ProblemCode.PasscodeNotAvailable, why),
        RevealResult.ReasonUsed => FieldErrors.Of("reason", "reason was given before for this reset. Say why the passcode is needed once more."),
        RevealResult.TooMany { RetryAfter: var pause } => new Problem(ProblemCode.TooManyReveals, "Ask again after the pause; setting Passcode:Reveal:PerHour is the limit.")
        {
            RetryAfter = pause,
        },
        RevealResult.NoAnswer { Problem: var problem } => problem.ToProblem(),
        _ => ResetId.NotFound,
    };
}
