using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Passcode.Adapters.Callbacks;

/// <summary>Signs callbacks according to Standard Webhooks: HMAC-SHA256 of <c>id.timestamp.body</c>, with one signature per current
/// key.</summary>
internal static class WebhookSignature
{
    /// <summary>Adds the three signature headers.</summary>
    public static void Sign(HttpRequestMessage request, string id, DateTimeOffset at, byte[] body, IEnumerable<byte[]> keys)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add(
            "webhook-signature", string.Join(' ', keys.Select(key => "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, content)))));
    }
}
