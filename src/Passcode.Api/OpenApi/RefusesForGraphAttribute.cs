using Passcode.Api.Problems;

namespace Passcode.Api.OpenApi;

/// <summary>The route asks Microsoft Graph, and passes on what Graph refuses.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RefusesForGraphAttribute : Attribute
{
    public static IReadOnlyList<ProblemCode> Codes { get; } =
    [
        ProblemCode.GraphThrottled,
        ProblemCode.GraphUnavailable,
        ProblemCode.GraphUnauthorized,
        ProblemCode.GraphPermissionMissing,
        ProblemCode.GraphRejected,
    ];
}
