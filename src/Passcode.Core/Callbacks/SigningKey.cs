using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Passcode.Core.Callbacks;

/// <summary>A key of Standard Webhooks in its written form: <c>whsec_</c> and the base64 of 24 to 64 bytes.</summary>
public static class SigningKey
{
    private const string Prefix = "whsec_";

    /// <summary>A new key.</summary>
    public static string Create() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Reads a key.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out byte[]? key)
    {
        key = null;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text[Prefix.Length..], bytes, out var length) || length is < 24 or > 64)
        {
            return false;
        }

        key = bytes[..length];
        return true;
    }
}
