using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core;
using Passcode.Core.Approvals;
using Passcode.Core.Resets;

namespace Passcode.Api.Approvals;

internal static class PostDecision
{
    [EndpointName("DecideReset"), Tags("Approvals")]
    [EndpointSummary("Approve or reject a reset")]
    [EndpointDescription("Decides on a reset that policy holds back. Whoever asked for it cannot, by whatever way either of the two came. Sent again by the same person, it counts once.")]
    [ProducesResponseType<ResetResource>(200, Description = "The decision is recorded.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.ResetNotFound, ProblemCode.FourEyesRequired, ProblemCode.DecisionTooLate, ProblemCode.NoDecisionAwaited)]
    public static async Task<IResult> Handle(
        [Description("The id of the reset.")] string id,
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
            ? Answer(await decide.Run(known, decision, comment, user.Approver(), cancellationToken))
            : ResetId.NotFound;
    }

    private static IResult Answer(DecisionResult<PasscodeReset> answer) => answer switch
    {
        DecisionResult<PasscodeReset>.Decided { Record: var reset } => TypedResults.Json(ResetResource.Of(reset)),
        DecisionResult<PasscodeReset>.FourEyesRequired { Why: var why } => new Problem(ProblemCode.FourEyesRequired, why),
        DecisionResult<PasscodeReset>.TooLate { Record: var reset } => new Problem(ProblemCode.DecisionTooLate, reset switch
        {
            { Approval.Decision: { } decision } => $"{reset.Approval.DecidedBy} decided first: {decision.ToWireName()}.",
            { CancelRequested: true } => "The reset was cancelled. There is nothing left to decide.",
            _ => "The deadline has passed. The reset must be asked for again.",
        }),
        DecisionResult<PasscodeReset>.NotAwaited => new Problem(ProblemCode.NoDecisionAwaited, "Policy asks for no approval of this reset, or has not judged it yet. GET /api/approvals lists what waits."),
        _ => ResetId.NotFound,
    };
}
