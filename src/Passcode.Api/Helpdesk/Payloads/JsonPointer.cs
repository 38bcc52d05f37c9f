using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>A JSON Pointer (RFC 6901). The empty pointer, which means the whole document, is not supported.</summary>
internal sealed record JsonPointer
{
    private readonly string[] _tokens;

    private JsonPointer(string text)
    {
        Text = text;
        _tokens = [.. text[1..].Split('/').Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
    }

    public string Text { get; }

    /// <summary>The last reference token.</summary>
    public string Last => _tokens[^1];

    public static bool TryParse(string? text, [NotNullWhen(true)] out JsonPointer? pointer)
    {
        pointer = text is ['/', _, ..] && IsEscaped(text) ? new JsonPointer(text) : null;
        return pointer is not null;
    }

    /// <summary>Returns the referenced element; null if it does not exist.</summary>
    public JsonElement? Find(JsonElement document)
    {
        var found = document;
        foreach (var token in _tokens)
        {
            if (found.ValueKind == JsonValueKind.Object && found.TryGetProperty(token, out var member))
            {
                found = member;
            }
            else if (found.ValueKind == JsonValueKind.Array && Index(token) is { } index && index < found.GetArrayLength())
            {
                found = found[index];
            }
            else
            {
                return null;
            }
        }

        return found;
    }

    public override string ToString() => Text;

    // RFC 6901, 4: no leading zeros and no sign; '-' means the element after the last one, which does not exist.
    private static int? Index(string token) =>
        (token == "0" || !token.StartsWith('0')) && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static bool IsEscaped(string text)
    {
        for (var at = text.IndexOf('~', StringComparison.Ordinal); at >= 0; at = text.IndexOf('~', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        return true;
    }
}
