namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Verifies that a webhook comes from its source.</summary>
internal interface IWebhookVerifier
{
    /// <summary>The value of <c>WWW-Authenticate</c> in a 401 response (RFC 9110, 15.5.2).</summary>
    string Challenge { get; }

    /// <summary>Verifies the headers and the raw bytes of the body, before the body is parsed.</summary>
    /// <returns>The verified delivery; null if verification fails. The cause is not reported.</returns>
    VerifiedDelivery? Check(IHeaderDictionary headers, ReadOnlySpan<byte> body);
}

/// <summary>A verified webhook.</summary>
/// <param name="Fingerprint">The SHA-256 hash of the signed content; null if the scheme signs nothing.</param>
internal sealed record VerifiedDelivery(string? Fingerprint);

internal static class SingleHeader
{
    /// <summary>Returns the value of a header; null if it is missing, empty or repeated.</summary>
    public static string? Single(this IHeaderDictionary headers, string name) =>
        headers.TryGetValue(name, out var values) && values is [{ Length: > 0 } value] ? value : null;
}
