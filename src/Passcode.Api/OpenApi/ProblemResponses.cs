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
        IEnumerable<ProblemCode> own = metadata.OfType<RefusesAttribute>().SelectMany(refused => refused.Codes);
        IEnumerable<ProblemCode> graph = metadata.OfType<RefusesForGraphAttribute>().Any() ? RefusesForGraphAttribute.Codes : [];
        IEnumerable<ProblemCode> credentials = metadata.OfType<IAuthorizeData>().Any() ? [ProblemCode.Unauthenticated, ProblemCode.MissingRole, ProblemCode.SignInUnavailable] : [];
        IEnumerable<ProblemCode> body = metadata.OfType<IAcceptsMetadata>().Any()
            ? [ProblemCode.InvalidJson, ProblemCode.UnreadableRequest, ProblemCode.BodyTooLarge, ProblemCode.UnsupportedMediaType]
            : [];
        IEnumerable<ProblemCode> storage = metadata.OfType<AnswersAlwaysAttribute>().Any() ? [] : [ProblemCode.StorageUnavailable, ProblemCode.RequestTimedOut, ProblemCode.InternalError];
        return [.. own, ProblemCode.TooManyRequests, .. graph, .. credentials, .. body, .. storage];
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

/// <summary>Marks a route that reports outages in its body instead of a problem response.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AnswersAlwaysAttribute : Attribute;
