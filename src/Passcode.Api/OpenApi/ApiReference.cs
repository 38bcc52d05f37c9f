using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace Passcode.Api.OpenApi;

/// <summary>The OpenAPI document as a page to read. Its script is part of the app and asks no other host, and the page sends no requests to the API.</summary>
internal static class ApiReference
{
    /// <summary>The route of the document.</summary>
    public const string Document = "/api/openapi.json";

    private const string Page = "/api/docs";

    public static IServiceCollection AddApiReference(this IServiceCollection services) => services.AddSingleton<ServedDocument>();

    public static void MapApiReference(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Document, async (ServedDocument document, CancellationToken cancellationToken) =>
            TypedResults.Bytes(await document.Get(cancellationToken), "application/json; charset=utf-8")).AllowAnonymous();
        endpoints.MapScalarApiReference(Page, options => options
            .WithTitle("Passcode API")
            .WithOpenApiRoutePattern(Document)
            .WithNonce()
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .HideClientButton()
            .HideTestRequestButton()).AllowAnonymous();
    }

    /// <summary>Returns the policy of the page, whose scripts have a nonce and which styles its elements inline; null for every other response.</summary>
    public static string? ContentSecurityPolicy(HttpContext context) => context.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce
        ? $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        : null;
}
