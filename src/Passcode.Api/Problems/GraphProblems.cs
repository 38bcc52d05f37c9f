using Passcode.Core.Devices;
using Passcode.Core.Eligibility;

namespace Passcode.Api.Problems;

internal static class GraphProblems
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public static Problem ToProblem(this GraphProblem problem) => problem.Fault switch
    {
        GraphFault.Throttled or GraphFault.Paced => new(ProblemCode.GraphThrottled, $"Send the request again after the Retry-After time.") { RetryAfter = problem.RetryAfter ?? Pause },
        GraphFault.CallerShareUsed => new(ProblemCode.TooManyRequests, $"You have used your share of the limits of Microsoft Graph. Wait for the Retry-After time.") { RetryAfter = problem.RetryAfter ?? Pause },
        _ when problem.IsTransient => new(ProblemCode.GraphUnavailable, $"Send the request again after the Retry-After time. Cause: {problem.Detail}")
        {
            RetryAfter = problem.RetryAfter ?? Pause,
        },
        GraphFault.Unauthorized => new(ProblemCode.GraphUnauthorized, $"{Advice.For(ReasonCode.GraphUnauthorized)}"),
        GraphFault.MissingPermission => new(ProblemCode.GraphPermissionMissing, $"{Advice.For(ReasonCode.GraphPermissionMissing)}"),
        GraphFault.EndlessList => new(ProblemCode.GraphRejected, $"{Advice.For(ReasonCode.GraphListEndless)} Cause: {problem.Detail}"),
        GraphFault.ForeignPage => new(ProblemCode.GraphRejected, $"{Advice.For(ReasonCode.GraphListForeign)} Cause: {problem.Detail}"),
        _ => new(ProblemCode.GraphRejected, $"Send this information to your administrator: {problem.Detail}"),
    };
}
