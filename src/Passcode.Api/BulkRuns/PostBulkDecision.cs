using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Approvals;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class PostBulkDecision
{
    [EndpointName("DecideBulkRun"), Tags("Approvals")]
    [EndpointSummary("Approve or reject a bulk run")]
    [EndpointDescription("Decides on a bulk run that is too large for one person, or that has a protected device. Whoever asked for it cannot. Sent again by the same person, it counts once.")]
    [ProducesResponseType<BulkRunResource>(200, Description = "The decision is recorded.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.BulkRunNotFound, ProblemCode.FourEyesRequired, ProblemCode.DecisionTooLate, ProblemCode.NoDecisionAwaited)]
    public static async Task<IResult> Handle(
        [Description("The id of the bulk run.")] string id,
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

        return ResetId.Parse(id) is not { } known ? BulkRunId.NotFound : await decide.Run(known, decision, comment, user.Approver(), cancellationToken) switch
        {
            DecisionResult<BulkRun>.Decided { Record: var run } => TypedResults.Json(view.Of(run)),
            DecisionResult<BulkRun>.FourEyesRequired { Why: var why } => new Problem(ProblemCode.FourEyesRequired, why),
            DecisionResult<BulkRun>.TooLate { Record: var run } => new Problem(ProblemCode.DecisionTooLate, run switch
            {
                { Approval.Decision: { } decided } => $"{run.Approval.DecidedBy} decided first: {decided.ToWireName()}.",
                { CancelRequested: true } => "The bulk run was cancelled. There is nothing left to decide.",
                _ => "The deadline has passed. The bulk run must be asked for again.",
            }),
            DecisionResult<BulkRun>.NotAwaited => new Problem(ProblemCode.NoDecisionAwaited, "Nothing asks for an approval of this bulk run, or its devices are not known yet. GET /api/approvals lists what waits."),
            _ => BulkRunId.NotFound,
        };
    }
}
