using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Passcode.Adapters.Callbacks;

/// <summary>Signs a callback as Standard Webhooks says: the HMAC-SHA256 of <c>id.timestamp.body</c>, once for every current key.</summary>
internal static class WebhookSignature
{
    /// <summary>Adds the three headers.</summary>
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
