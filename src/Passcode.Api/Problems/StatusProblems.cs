using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;

namespace Passcode.Api.Problems;

/// <summary>Adds problem details to the error responses of routing, authentication and authorization.</summary>
internal static class StatusProblems
{
    /// <summary>The maximum body size in bytes of a route that sets no other limit.</summary>
    public const int LargestBody = 64 * 1024;

    public static Problem UnsupportedMediaType { get; } =
        new(ProblemCode.UnsupportedMediaType, $"Send JSON with the header Content-Type: application/json.");

    public static Problem Unreadable { get; } = new(ProblemCode.UnreadableRequest, $"Send a complete request with a JSON object as its body.");

    /// <summary>Creates the problem with the maximum body size of the route.</summary>
    public static Problem BodyTooLarge(Endpoint? route) => new(
        ProblemCode.BodyTooLarge, $"Send at most {(route?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? LargestBody) / 1024} KiB.");

    public static Task Write(StatusCodeContext context)
    {
        var http = context.HttpContext;
        return For(http)?.ExecuteAsync(http) ?? Task.CompletedTask;
    }

    private static Problem? For(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => new(
            ProblemCode.Unauthenticated, $"Send a valid credential. The API description lists the accepted authentication schemes."),
        StatusCodes.Status404NotFound => new(
            ProblemCode.RouteNotFound, $"Check the path. The API description lists all routes."),
        StatusCodes.Status405MethodNotAllowed => new(
            ProblemCode.MethodNotAllowed, $"Use {http.Response.Headers.Allow} instead."),
        StatusCodes.Status413PayloadTooLarge => BodyTooLarge(http.GetEndpoint()),
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType,
        >= 400 and < 500 => Unreadable,
        _ => null,
    };
}
