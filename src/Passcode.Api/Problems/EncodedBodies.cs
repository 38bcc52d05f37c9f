using Microsoft.AspNetCore.Http.Features;

namespace Passcode.Api.Problems;

/// <summary>Refuses bodies that are compressed, rather than to read them as what they are not.</summary>
internal sealed class EncodedBodies(RequestDelegate next)
{
    private const string Identity = "identity";

    private static readonly byte[][] Beginnings =
    [
        [0x1F, 0x8B], // gzip
        [0x28, 0xB5, 0x2F, 0xFD], // zstd
        [(byte)'P', (byte)'K', 3, 4], // zip
    ];

    /// <summary>The answer to a body that is compressed, declared or not.</summary>
    public static Problem Compressed { get; } = new(
        ProblemCode.UnsupportedMediaType, $"Compressed bodies are not supported. Send the body uncompressed, without the header Content-Encoding.");

    /// <summary>Whether a body begins as a compressed one does.</summary>
    public static bool IsCompressed(ReadOnlySpan<byte> body)
    {
        foreach (var beginning in Beginnings)
        {
            if (body.StartsWith(beginning))
            {
                return true;
            }
        }

        return false;
    }

    public Task Invoke(HttpContext http)
    {
        var declared = http.Request.Headers.ContentEncoding.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        if (http.GetEndpoint() is null
            || http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false
            || declared.All(encoding => encoding.Equals(Identity, StringComparison.OrdinalIgnoreCase)))
        {
            return next(http);
        }

        http.Response.Headers.AcceptEncoding = Identity; // RFC 9110, 15.5.16
        return Compressed.ExecuteAsync(http);
    }
}
