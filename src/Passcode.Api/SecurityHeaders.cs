namespace Passcode.Api;

/// <summary>Headers on every answer of the API: it is data for its caller alone, never a page, never to be kept.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            // Only when the answer starts: the exception handler clears what was set before.
            context.Response.OnStarting(Set, context.Response.Headers);
        }

        return next(context);
    }

    private static Task Set(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.CacheControl = "no-store";
        headers.Pragma = default;
        headers.Expires = default;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.StrictTransportSecurity = "max-age=31536000"; // which browsers heed where it came over TLS
        return Task.CompletedTask;
    }
}
