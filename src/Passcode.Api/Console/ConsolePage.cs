using Microsoft.AspNetCore.Http.Headers;

namespace Passcode.Api.Console;

/// <summary>Serves the console. Every request for HTML outside <c>/api</c> gets the page, because the page does its own routing. Other
/// requests that match no file continue to the API.</summary>
internal sealed class ConsolePage(RequestDelegate next, ConsoleFiles files, ConsoleSettings settings)
{
    private const string Assets = "/assets/"; // the file names contain a hash of their content

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        var headers = request.GetTypedHeaders();
        var path = request.Path.Value is null or "" or "/" ? ConsoleFiles.Index : request.Path.Value;
        if (files.Find(path, headers.AcceptEncoding) is { } file)
        {
            return Send(context, path, file, headers);
        }

        return AsksForPage(headers) && files.Find(ConsoleFiles.Index, headers.AcceptEncoding) is { } index
            ? Send(context, ConsoleFiles.Index, index, headers)
            : next(context);
    }

    private static bool AsksForPage(RequestHeaders headers) =>
        headers.Accept.Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private Task Send(HttpContext context, string path, ConsoleFile file, RequestHeaders asked)
    {
        var response = context.Response;
        response.Headers.ETag = file.ETag;
        response.Headers.Vary = path == ConsoleFiles.Index ? "Accept-Encoding, Accept" : "Accept-Encoding";
        response.Headers.CacheControl = path.StartsWith(Assets, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers.ContentSecurityPolicy = settings.ContentSecurityPolicy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), clipboard-write=(self)";
        if (asked.IfNoneMatch.Any(tag => tag.Tag == "*" || tag.Tag == file.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = ContentType(path);
        response.ContentLength = file.Content.Length;
        if (file.Encoding is not null)
        {
            response.Headers.ContentEncoding = file.Encoding;
        }

        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(file.Content, context.RequestAborted).AsTask();
    }

    private static string ContentType(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
