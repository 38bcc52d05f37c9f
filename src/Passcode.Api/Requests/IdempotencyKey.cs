using System.Text;
using Passcode.Api.Problems;

namespace Passcode.Api.Requests;

/// <summary>Reads the <c>Idempotency-Key</c> header. The IETF draft defines it as a structured-field string (RFC 8941, 3.3.3) in quotes,
/// but most clients send it without quotes. Both forms are accepted and are equivalent.</summary>
internal static class IdempotencyKey
{
    /// <summary>The name of the header.</summary>
    public const string Header = "Idempotency-Key";

    private const int Longest = 255;

    /// <summary>Reads the header.</summary>
    /// <returns>The key; null when there is none, it is blank, or it is wrong.</returns>
    public static string? IdempotencyKeyOf(this FieldErrors errors, string? header)
    {
        var key = string.IsNullOrWhiteSpace(header) ? null : header.StartsWith('"') ? Unquote(header) : Bare(header);
        return string.IsNullOrWhiteSpace(header) || key is { Length: >= 1 and <= Longest } && key.All(character => character is >= '!' and <= '~')
            ? key
            : errors.Refuse(Header, $"{Header} must be one key of 1 to {Longest} visible ASCII characters, with or without double quotes.");
    }

    // Repeated headers are joined by commas, so a key without quotes cannot contain one.
    private static string? Bare(string header) => header.AsSpan().ContainsAny(",\"\\") ? null : header;

    private static string? Unquote(string header)
    {
        var key = new StringBuilder(header.Length);
        for (var index = 1; index < header.Length; index++)
        {
            switch (header[index])
            {
                case '"':
                    return index == header.Length - 1 ? key.ToString() : null;
                case '\\' when index + 1 < header.Length && header[index + 1] is '"' or '\\':
                    key.Append(header[++index]);
                    break;
                case '\\':
                    return null;
                case var character:
                    key.Append(character);
                    break;
            }
        }

        return null;
    }
}
