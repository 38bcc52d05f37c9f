using Passcode.Api.Problems;

namespace Passcode.Api.OpenApi;

/// <summary>Documents the problems of a route, in addition to those that all routes share.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RefusesAttribute(params ProblemCode[] codes) : Attribute
{
    public IReadOnlyList<ProblemCode> Codes { get; } = codes;
}
