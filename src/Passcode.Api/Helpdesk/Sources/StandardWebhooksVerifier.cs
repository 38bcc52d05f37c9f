using System.Globalization;
using System.Text;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Verifies Standard Webhooks: base64 HMAC-SHA256 of <c>id.timestamp.body</c>. The header can contain several signatures;
/// malformed ones and those of other versions are skipped.</summary>
internal sealed class StandardWebhooksVerifier(IEnumerable<string> secrets, TimestampTolerance tolerance) : IWebhookVerifier
{
    private const string Version = "v1,";

    // The last second that DateTimeOffset supports.
    private const long LastSecond = 253_402_300_799;

    private readonly SigningKeys _keys = new(secrets.Select(secret => Convert.FromBase64String(Encoded(secret))));

    public string Challenge => "Signature realm=\"Passcode\"";

    /// <summary>Returns the base64 part of a secret.</summary>
    public static string Encoded(string secret) => secret.StartsWith("whsec_", StringComparison.Ordinal) ? secret[6..] : secret;

    public VerifiedDelivery? Check(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        if (headers.Single("webhook-id") is not { } id
            || headers.Single("webhook-timestamp") is not { } timestamp
            || headers.Single("webhook-signature") is not { } signatures)
        {
            return null;
        }

        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return _keys.HaveSigned(content, MacEncoding.Base64, Items(signatures)) && IsFresh(timestamp) ? SigningKeys.Fingerprint(content) : null;
    }

    private static List<string> Items(string signatures) =>
    [
        .. signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(item => item.StartsWith(Version, StringComparison.Ordinal))
            .Select(item => item[Version.Length..]),
    ];

    private bool IsFresh(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= LastSecond
        && tolerance.Covers(DateTimeOffset.FromUnixTimeSeconds(seconds));
}
