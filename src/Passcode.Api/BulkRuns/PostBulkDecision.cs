using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Approvals;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class PostBulkDecision
{
    [EndpointName("DecideBulkRun"), Tags("Approvals")]
    [EndpointSummary("Approve or reject a bulk run")]
    [EndpointDescription("Approves or rejects a bulk run that requires an approval because it is large or contains a protected device. The requester cannot decide. Repeating your own decision has no further effect. A decision that names another round than the open one changes nothing.")]
    [ProducesResponseType<BulkRunResource>(200, Description = "The decision is recorded.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.InsufficientClaims, ProblemCode.BulkRunNotFound, ProblemCode.FourEyesRequired, ProblemCode.DecisionTooLate, ProblemCode.ApprovalRoundConflict, ProblemCode.NoDecisionAwaited)]
    public static async Task<IResult> Handle(
        [Description("The ID of the bulk run.")] string id,
        DecisionBody body,
        FieldErrors errors,
        ClaimsPrincipal user,
        Decide<BulkRun> decide,
        BulkRunView view,
        CancellationToken cancellationToken)
    {
        if (errors.Decision(body) is not var (decision, comment))
        {
            return errors.ToProblem();
        }

        return ResetId.Parse(id) is not { } known ? BulkRunId.NotFound : DecisionResponse.Create(
            await decide.Execute(known, decision, comment, body.Round, user.Approver(), cancellationToken),
            $"bulk run",
            $"its devices have not been selected yet",
            run => TypedResults.Json(view.Create(run)),
            BulkRunId.NotFound);
    }
}
