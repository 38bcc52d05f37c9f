using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;

namespace Passcode.Api.Problems;

/// <summary>Gives a body to the answers that routing, authentication and authorization leave bare.</summary>
internal static class StatusProblems
{
    public static Problem UnsupportedMediaType { get; } =
        new(ProblemCode.UnsupportedMediaType, "Send JSON with the header Content-Type: application/json.");

    public static Problem Unreadable { get; } = new(ProblemCode.UnreadableRequest, "Send a complete request with a JSON object as its body.");

    /// <summary>Says how large a body the route takes.</summary>
    public static Problem BodyTooLarge(Endpoint? route) => new(
        ProblemCode.BodyTooLarge, $"Send at most {(route?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Routes.LargestBody) / 1024} KiB.");

    public static Task Write(StatusCodeContext context)
    {
        var http = context.HttpContext;
        return For(http)?.ExecuteAsync(http) ?? Task.CompletedTask;
    }

    private static Problem? For(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => new(
            ProblemCode.Unauthenticated, "Send valid credentials. The document at /api/openapi.json says which kinds are taken."),
        StatusCodes.Status403Forbidden => new(ProblemCode.MissingRole, Role(http) is { } role
            ? $"Ask an administrator for the role {role}."
            : "Nobody may use this route."),
        StatusCodes.Status404NotFound => new(
            ProblemCode.RouteNotFound, "Check the address. The document at /api/openapi.json has every route."),
        StatusCodes.Status405MethodNotAllowed => new(
            ProblemCode.MethodNotAllowed, $"Use {http.Response.Headers.Allow} here."),
        StatusCodes.Status413PayloadTooLarge => BodyTooLarge(http.GetEndpoint()),
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType,
        >= 400 and < 500 => Unreadable,
        _ => null,
    };

    private static string? Role(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>()?.Policy;
}
