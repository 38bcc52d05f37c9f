using Passcode.Api.Approvals;
using Passcode.Api.Authentication;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Api.BulkRuns;

/// <summary>Requests a bulk run that follows from an earlier one: a retry, or a dry run for real.</summary>
internal sealed class RepeatBulkRun(IBulkRuns runs, CallerScopes scopes, BulkRunView view)
{
    /// <summary>Answers the request.</summary>
    /// <param name="id">The earlier bulk run.</param>
    /// <param name="idempotencyKey">The value of the header.</param>
    /// <param name="http">The request.</param>
    /// <param name="findProblem">Says why the earlier bulk run cannot be repeated; null if it can.</param>
    /// <param name="accept">Requests the new one.</param>
    /// <param name="cancellationToken">Cancels the wait; the request may already be accepted.</param>
    public async Task<IResult> Execute(
        string id,
        string? idempotencyKey,
        HttpContext http,
        Func<BulkRun, Problem?> findProblem,
        Func<BulkRun, Caller, RequestOrigin, string?, Task<RequestResult<BulkRun>>> accept,
        CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var key = errors.IdempotencyKeyOf(idempotencyKey);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        if (await runs.FindRun(id, cancellationToken) is not { } earlier)
        {
            return BulkRunId.NotFound;
        }

        if (findProblem(earlier) is { } problem)
        {
            return problem;
        }

        var result = await accept(earlier, Caller.From(http.User), http.User.Origin(scopes), key);
        return result is RequestResult<BulkRun>.Accepted { Record: var run } ? view.Accepted(http, run) : result.ToProblem();
    }
}
