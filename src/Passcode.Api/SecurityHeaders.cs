using Passcode.Api.OpenApi;

namespace Passcode.Api;

/// <summary>Adds security headers to every API response: no caching, no framing, no active content.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            // Set when the response starts, because the exception handler clears headers that were set earlier.
            context.Response.OnStarting(Set, context);
        }

        return next(context);
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.Pragma = default;
        headers.Expires = default;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = ApiReference.ContentSecurityPolicy(context) ?? "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.StrictTransportSecurity = "max-age=31536000"; // browsers ignore this header on plain HTTP
        return Task.CompletedTask;
    }
}
