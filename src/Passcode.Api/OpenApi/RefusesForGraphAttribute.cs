using Passcode.Api.Problems;

namespace Passcode.Api.OpenApi;

/// <summary>Documents the Graph problems of a route that calls Microsoft Graph.</summary>
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
