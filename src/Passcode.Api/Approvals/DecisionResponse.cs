using Passcode.Api.Problems;
using Passcode.Core.Approvals;

namespace Passcode.Api.Approvals;

internal static class DecisionResponse
{
    /// <summary>Creates the response to a decision on a reset or a bulk run.</summary>
    /// <param name="result">The result of the decision.</param>
    /// <param name="kind">What was decided on, as the end of "The": reset, bulk run.</param>
    /// <param name="notYet">Why the record may not await a decision yet, as a clause.</param>
    /// <param name="decided">Creates the resource of the record.</param>
    /// <param name="notFound">The response if there is no such record.</param>
    public static IResult Create<T>(DecisionResult<T> result, FormattableString kind, FormattableString notYet, Func<T, IResult> decided, IResult notFound)
        where T : class, IApprovable<T> => result switch
        {
            DecisionResult<T>.Decided { Record: var record } => decided(record),
            DecisionResult<T>.FourEyesRequired { Why: var why } => new Problem(ProblemCode.FourEyesRequired, $"{why}"),
            DecisionResult<T>.TooLate { Record: var record } => new Problem(ProblemCode.DecisionTooLate, record switch
            {
                { Approval.Decision: { Kind: ApprovalDecision.Approve, By: var by } } => (FormattableString)$"{by} has already decided: approve.",
                { Approval.Decision.By: var by } => $"{by} has already decided: reject.",
                { CancelRequested: true } => $"The {kind} was cancelled, so no decision is needed.",
                _ => $"The approval deadline has passed. Request the {kind} again.",
            }),
            DecisionResult<T>.OtherRound { Record.Approval: { } approval } => new Problem(
                ProblemCode.ApprovalRoundConflict,
                $"Round {approval.Round} of the approval awaits a decision, because something has changed since the round before. Read the approval again, and decide with round {approval.Round}."),
            DecisionResult<T>.NotAwaited => new Problem(
                ProblemCode.NoDecisionAwaited,
                $"The {kind} does not require an approval, or {notYet}. List the pending approvals to see which requests await a decision."),
            _ => notFound,
        };
}
