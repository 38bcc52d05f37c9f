using System.Reflection;

namespace Passcode.Api.Problems;

/// <summary>The status and the title that all problems of a code share, and the routes on which it is documented.</summary>
/// <param name="status">The HTTP status code.</param>
/// <param name="title">A summary that is the same for every occurrence.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class ProblemKindAttribute(int status, string title) : Attribute
{
    public int Status => status;

    public string Title => title;

    public ProblemScope On { get; init; }
}

/// <summary>The routes on which a problem is documented.</summary>
internal enum ProblemScope
{
    /// <summary>Those that name it.</summary>
    NamedRoutes,

    AllRoutes,

    RoutesWithRole,

    RoutesWithBody,

    RoutesThatCallGraph,

    /// <summary>All but those that report outages in their body.</summary>
    RoutesThatFail,

    /// <summary>No route took the request.</summary>
    NoRoute,
}

internal static class ProblemKinds
{
    private static readonly Dictionary<ProblemCode, ProblemKindAttribute> Kinds = Enum.GetValues<ProblemCode>()
        .ToDictionary(code => code, code => typeof(ProblemCode).GetField(code.ToString())!.GetCustomAttribute<ProblemKindAttribute>()!);

    public static ProblemKindAttribute Kind(this ProblemCode code) => Kinds[code];
}
