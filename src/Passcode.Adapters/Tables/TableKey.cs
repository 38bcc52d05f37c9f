using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Passcode.Adapters.Tables;

/// <summary>Converts any text to a valid partition key or row key.</summary>
internal static class TableKey
{
    private const int Longest = 256;

    // These characters are not allowed in keys:
    // https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model A percent sign is allowed but causes
    // errors in some tools, so the escape character is an exclamation mark.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. "/\\#?%!", .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code)]);

    /// <summary>Escapes invalid characters. A text that is too long for a key is replaced by its hash.</summary>
    public static string Escape(string text)
    {
        var escaped = text.AsSpan().ContainsAny(Forbidden) ? string.Concat(text.Select(Escape)) : text;
        return escaped.Length <= Longest ? escaped : Hash(text);
    }

    /// <summary>Returns the SHA-256 hash of a text in lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Returns a text in lower case, for case-insensitive keys.</summary>
    [SuppressMessage("Globalization", "CA1308", Justification = "Intune and Entra ID use lower case for IDs and names.")]
    public static string Fold(string text) => text.ToLowerInvariant();

    private static string Escape(char letter) =>
        Forbidden.Contains(letter) ? string.Create(CultureInfo.InvariantCulture, $"!{(int)letter:x2}") : letter.ToString();
}
