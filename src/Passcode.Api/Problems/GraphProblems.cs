using Passcode.Core.Devices;
using Passcode.Core.Eligibility;


namespace Passcode.Api.Problems;

/// <summary>What a caller is told when Microsoft Graph gave no answer of use.</summary>
internal static class GraphProblems
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public static Problem ToProblem(this GraphProblem problem) => problem.Fault switch
    {
        GraphFault.Throttled => new(ProblemCode.GraphThrottled, "Ask again after the pause.") { RetryAfter = problem.RetryAfter ?? Pause },
        _ when problem.IsTransient => new(ProblemCode.GraphUnavailable, $"Ask again after the pause. Cause: {problem.Detail}")
        {
            RetryAfter = problem.RetryAfter ?? Pause,
        },
        GraphFault.Unauthorized => new(ProblemCode.GraphUnauthorized, Advice.For(ReasonCode.GraphUnauthorized)),
        GraphFault.MissingPermission => new(ProblemCode.GraphPermissionMissing, Advice.For(ReasonCode.GraphPermissionMissing)),
        _ => new(ProblemCode.GraphRejected, $"Give this to whoever runs Passcode: {problem.Detail}"),
    };
}
