using Passcode.Api.Problems;

namespace Passcode.Api.OpenApi;

/// <summary>The problems that a route answers with, besides those that every route shares.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RefusesAttribute(params ProblemCode[] codes) : Attribute
{
    public IReadOnlyList<ProblemCode> Codes { get; } = codes;
}
