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
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class PostBulkDecision
{
    [EndpointName("DecideBulkRun"), Tags("Approvals")]
    [EndpointSummary("Approve or reject a bulk run")]
    [EndpointDescription("Approves or rejects a bulk run that requires an approval because it is large or contains a protected device. The requester cannot decide. Repeating your own decision has no further effect.")]
    [ProducesResponseType<BulkRunResource>(200, Description = "The decision is recorded.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.BulkRunNotFound, ProblemCode.FourEyesRequired, ProblemCode.DecisionTooLate, ProblemCode.NoDecisionAwaited)]
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

        return ResetId.Parse(id) is not { } known ? BulkRunId.NotFound : await decide.Execute(known, decision, comment, user.Approver(), cancellationToken) switch
        {
            DecisionResult<BulkRun>.Decided { Record: var run } => TypedResults.Json(view.Create(run)),
            DecisionResult<BulkRun>.FourEyesRequired { Why: var why } => new Problem(ProblemCode.FourEyesRequired, why),
            DecisionResult<BulkRun>.TooLate { Record: var run } => new Problem(ProblemCode.DecisionTooLate, run switch
            {
                { Approval.Decision: { } decided } => $"{run.Approval.DecidedBy} has already decided: {decided.ToWireName()}.",
                { CancelRequested: true } => "The bulk run was cancelled, so no decision is needed.",
                _ => "The approval deadline has passed. Request the bulk run again.",
            }),
            DecisionResult<BulkRun>.NotAwaited => new Problem(ProblemCode.NoDecisionAwaited, "The bulk run does not require an approval, or its devices have not been selected yet. List the pending approvals to see which requests await a decision."),
            _ => BulkRunId.NotFound,
        };
    }
}
