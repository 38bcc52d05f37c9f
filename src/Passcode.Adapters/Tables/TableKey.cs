using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Passcode.Adapters.Tables;

/// <summary>Makes any text fit for a partition or row key.</summary>
internal static class TableKey
{
    private const int Longest = 256;

    // Not allowed in keys: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
    // A percent sign is allowed and yet breaks some tools, so escapes begin with an exclamation mark.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. "/\\#?%!", .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code)]);

    /// <summary>The text with what is forbidden escaped; the hash of a text that is too long for a key.</summary>
    public static string Escape(string text)
    {
        var escaped = text.AsSpan().ContainsAny(Forbidden) ? string.Concat(text.Select(Escape)) : text;
        return escaped.Length <= Longest ? escaped : Hash(text);
    }

    /// <summary>The SHA-256 of a text, in lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The same text for all casings of it.</summary>
    [SuppressMessage("Globalization", "CA1308", Justification = "Intune and Entra write their ids and names in lower case.")]
    public static string Fold(string text) => text.ToLowerInvariant();

    private static string Escape(char letter) =>
        Forbidden.Contains(letter) ? string.Create(CultureInfo.InvariantCulture, $"!{(int)letter:x2}") : letter.ToString();
}
