using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Passcode.Core.Callbacks;

/// <summary>
/// The key that removes a subscription. Connectors do not always send their credentials with the DELETE (PowerPlatformConnectors#3678),
/// so the address itself is the key: 256 random bits, told once. What is stored, logged and listed is its hash, the subscription's id.
/// </summary>
public static class SubscriptionKey
{
    /// <summary>A new key.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Whether a text can be a key at all.</summary>
    public static bool IsWellFormed(string text) => text?.Length == 43 && Base64Url.IsValid(text);

    /// <summary>The id of the subscription that a key removes.</summary>
    public static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
