using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Passcode.Api.Problems;
using Passcode.Core;

namespace Passcode.Api.OpenApi;

/// <summary>Documents every problem that a route can return: its own, and those that all routes share.</summary>
internal static class ProblemResponses
{
    public static void Add(EndpointBuilder route)
    {
        foreach (var codes in CodesOf(route.Metadata).Distinct().GroupBy(code => code.Kind().Status))
        {
            route.Metadata.Add(new ProducesResponseTypeMetadata(codes.Key, typeof(ProblemDocument), [ProblemDocument.ContentType])
            {
                Description = string.Join(' ', codes.Select(code => $"{code.ToWireName()}: {code.Kind().Title}.")),
            });
        }
    }

    private static IEnumerable<ProblemCode> CodesOf(IList<object> metadata)
    {
        return [.. metadata.OfType<RefusesAttribute>().SelectMany(refused => refused.Codes), .. Enum.GetValues<ProblemCode>().Where(IsShared)];

        bool IsShared(ProblemCode code) => code.Kind().On switch
        {
            ProblemScope.AllRoutes => true,
            ProblemScope.RoutesWithRole => Has<IAuthorizeData>(),
            ProblemScope.RoutesWithBody => Has<IAcceptsMetadata>(),
            ProblemScope.RoutesThatCallGraph => Has<RefusesForGraphAttribute>(),
            ProblemScope.RoutesThatFail => !Has<AlwaysReturnsAttribute>(),
            ProblemScope.NamedRoutes or ProblemScope.NoRoute => false,
        };

        bool Has<T>() => metadata.OfType<T>().Any();
    }
}

/// <summary>Documents the problems of a route, in addition to those that all routes share.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RefusesAttribute(params ProblemCode[] codes) : Attribute
{
    public IReadOnlyList<ProblemCode> Codes { get; } = codes;
}

/// <summary>Documents the Graph problems of a route that calls Microsoft Graph.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RefusesForGraphAttribute : Attribute;

/// <summary>Marks a route that reports outages in its body instead of a problem response.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AlwaysReturnsAttribute : Attribute;
