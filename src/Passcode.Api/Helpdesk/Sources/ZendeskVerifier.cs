using System.Globalization;
using System.Text;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Verifies Zendesk webhooks: base64 HMAC-SHA256 of the timestamp followed by the body. The key is the text of the secret, which
/// looks like base64 and must not be decoded.</summary>
internal sealed class ZendeskVerifier(IEnumerable<string> secrets, TimestampTolerance tolerance) : IWebhookVerifier
{
    private readonly SigningKeys _keys = SigningKeys.OfText(secrets);

    public string Challenge => "Signature realm=\"Passcode\"";

    public VerifiedDelivery? Check(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        if (headers.Single("X-Zendesk-Webhook-Signature-Timestamp") is not { } timestamp
            || headers.Single("X-Zendesk-Webhook-Signature") is not { } signature)
        {
            return null;
        }

        byte[] content = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        return _keys.HaveSigned(content, MacEncoding.Base64, signature) && IsFresh(timestamp) ? SigningKeys.Fingerprint(content) : null;
    }

    private bool IsFresh(string timestamp) =>
        DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sentAt)
        && tolerance.Covers(sentAt);
}
