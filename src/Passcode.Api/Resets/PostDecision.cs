using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Approvals;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

internal static class PostDecision
{
    [EndpointName("DecideReset"), Tags("Approvals")]
    [EndpointSummary("Approve or reject a reset")]
    [EndpointDescription("Approves or rejects a reset that requires an approval. The requester cannot decide, whatever client either request comes from. Repeating your own decision has no further effect. A decision that names another round than the open one changes nothing.")]
    [ProducesResponseType<ResetResource>(200, Description = "The decision is recorded.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.InsufficientClaims, ProblemCode.ResetNotFound, ProblemCode.FourEyesRequired, ProblemCode.DecisionTooLate, ProblemCode.ApprovalRoundConflict, ProblemCode.NoDecisionAwaited)]
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

        return ResetId.Parse(id) is not { } known ? ResetId.NotFound : DecisionResponse.Create(
            await decide.Execute(known, decision, comment, body.Round, user.Approver(), cancellationToken),
            $"reset",
            $"its device has not been checked yet",
            reset => TypedResults.Json(ResetResource.From(reset)),
            ResetId.NotFound);
    }
}
