using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Approvals;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.Approvals;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

internal static class PostDecision
{
    [EndpointName("DecideReset"), Tags("Approvals")]
    [EndpointSummary("Approve or reject a reset")]
    [EndpointDescription("Approves or rejects a reset that requires an approval. The requester cannot decide, whatever client either request comes from. Repeating your own decision has no further effect.")]
    [ProducesResponseType<ResetResource>(200, Description = "The decision is recorded.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.ResetNotFound, ProblemCode.FourEyesRequired, ProblemCode.DecisionTooLate, ProblemCode.NoDecisionAwaited)]
    public static async Task<IResult> Handle(
        [Description("The ID of the reset.")] string id,
        DecisionBody body,
        FieldErrors errors,
        ClaimsPrincipal user,
        DecideReset decide,
        CancellationToken cancellationToken)
    {
        if (errors.Decision(body) is not var (decision, comment))
        {
            return errors.ToProblem();
        }

        return ResetId.Parse(id) is { } known
            ? Answer(await decide.Execute(known, decision, comment, user.Approver(), cancellationToken))
            : ResetId.NotFound;
    }

    private static IResult Answer(DecisionResult<PasscodeReset> answer) => answer switch
    {
        DecisionResult<PasscodeReset>.Decided { Record: var reset } => TypedResults.Json(ResetResource.From(reset)),
        DecisionResult<PasscodeReset>.FourEyesRequired { Why: var why } => new Problem(ProblemCode.FourEyesRequired, why),
        DecisionResult<PasscodeReset>.TooLate { Record: var reset } => new Problem(ProblemCode.DecisionTooLate, reset switch
        {
            { Approval.Decision: { } decision } => $"{reset.Approval.DecidedBy} has already decided: {decision.ToWireName()}.",
            { CancelRequested: true } => "The reset was cancelled, so no decision is needed.",
            _ => "The approval deadline has passed. Request the reset again.",
        }),
        DecisionResult<PasscodeReset>.NotAwaited => new Problem(ProblemCode.NoDecisionAwaited, "The reset does not require an approval, or its device has not been checked yet. List the pending approvals to see which requests await a decision."),
        _ => ResetId.NotFound,
    };
}
