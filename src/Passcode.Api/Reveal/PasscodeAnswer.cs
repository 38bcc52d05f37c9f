using System.Text.Json;
using Passcode.Core;
using Passcode.Core.Reveal;

namespace Passcode.Api.Reveal;

/// <summary>Writes a <see cref="PasscodeResource"/> directly to the response, and then overwrites the passcode in memory.</summary>
internal sealed class PasscodeAnswer(RevealResult.Revealed revealed) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var passcode = revealed.Passcode;
        var response = httpContext.Response;
        response.Headers.CacheControl = "no-store"; // caching is disabled on all responses; here it would expose a secret
        response.ContentType = "application/json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(response.BodyWriter))
        {
            json.WriteStartObject();
            json.WritePropertyName("passcode");
            passcode.WriteTo(json);
            json.WriteString("effect", revealed.Effect.ToWireName());
            json.WriteString("issuedAt", revealed.IssuedAt);
            json.WriteString("expiresAt", revealed.ExpiresAt);
            json.WriteEndObject();
        }

        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
