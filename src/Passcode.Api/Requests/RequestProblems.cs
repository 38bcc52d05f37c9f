using Passcode.Api.Problems;
using Passcode.Core.Records;

namespace Passcode.Api.Requests;

internal static class RequestProblems
{
    /// <summary>Creates the problem for a request for a reset or a bulk run that was not accepted.</summary>
    /// <param name="result">The result of the request.</param>
    /// <param name="kind">What was requested, as the end of "the": reset, bulk run.</param>
    /// <param name="alternative">What helps in a full queue other than time, as a clause.</param>
    public static Problem ToProblem<T>(this RequestResult<T> result, FormattableString kind, FormattableString? alternative = null)
        where T : class, IRecord => result switch
        {
            RequestResult<T>.KeyReused => new(
                ProblemCode.IdempotencyKeyReused, $"Use a new key for a new request, or repeat the original body to read the earlier {kind}."),
            RequestResult<T>.QueueFull { RetryAfter: var pause } => new(
                ProblemCode.CommandQueueFull,
                $"The commands that wait take longer than the deadline of the {kind}. Send the request again after the Retry-After time{alternative}.")
            {
                RetryAfter = pause,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, "The request was accepted, so there is no problem to report."),
        };
}
