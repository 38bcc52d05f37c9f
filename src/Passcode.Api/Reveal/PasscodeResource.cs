using System.Text.Json;
using Passcode.Core;
using Passcode.Core.Eligibility;
using Passcode.Core.Reveal;

namespace Passcode.Api.Reveal;

/// <summary>A temporary passcode.</summary>
/// <param name="Passcode">The temporary passcode. Do not store it.</param>
/// <param name="Effect">Whether the passcode unlocks the device or the work profile.</param>
/// <param name="IssuedAt">The time when the reset command was sent.</param>
/// <param name="ExpiresAt">The time until which Intune returns the passcode.</param>
public sealed record PasscodeResource(string Passcode, ResetEffect Effect, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);

/// <summary>Writes a <see cref="PasscodeResource"/> directly to the response, and then overwrites the passcode in memory.</summary>
internal sealed class PasscodeResult(RevealResult.Revealed revealed) : IResult
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
