using System.Net;
using System.Text.Json;
using Json.Pointer;
using Passcode.Api.Localization;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Defines where a value is read in the payloads of a source.</summary>
/// <param name="Name">The name of the value, as in the request body of a reset.</param>
/// <param name="Setting">The setting that contains the pointers.</param>
/// <param name="Pointers">The pointers, in the order in which they are tried.</param>
internal sealed record SourceField(string Name, string Setting, IReadOnlyList<JsonPointer> Pointers)
{
    /// <summary>The pointers as text for error messages.</summary>
    public FormattableString Places => Alternatives.Of(Pointers.Select(pointer => pointer.ToString()));

    /// <summary>
    /// Whether a text is a JSON Pointer (RFC 6901) to a part of a document: not to all of it, and not past the end of an array, which JsonPointer.Net
    /// takes for its last element.
    /// </summary>
    public static bool IsPointer(string? text) => text is ['/', _, ..] && JsonPointer.TryParse(text, out _) && !text.Split('/').Contains("-");

    /// <summary>The first text that is not empty, and where it is.</summary>
    public (JsonPointer Pointer, string Text)? Find(JsonElement payload)
    {
        foreach (var pointer in Pointers)
        {
            if (PayloadText.From(pointer.Evaluate(payload)) is { } text)
            {
                return (pointer, text);
            }
        }

        return null;
    }

    /// <summary>Where there is something that cannot be a text.</summary>
    public JsonPointer? FindNoText(JsonElement payload) =>
        Pointers.Where(pointer => PayloadText.IsNone(pointer.Evaluate(payload))).Cast<JsonPointer?>().FirstOrDefault();
}

/// <summary>Reads text from the JSON types that helpdesks use: a string, a number, or an object with a <c>value</c>.</summary>
internal static class PayloadText
{
    /// <summary>Returns the trimmed text; null if there is none.</summary>
    public static string? From(JsonElement? field) => field switch
    {
        { ValueKind: JsonValueKind.String } text => Filled(text.GetString()),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } plain => plain.GetRawText(),
        // A select field of Jira: { "self": …, "value": "F9FXK2ABCD12", "id": "10021" }.
        { ValueKind: JsonValueKind.Object } option
            when option.TryGetProperty("value", out var value) && value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) => From(value),
        _ => null,
    };

    /// <summary>Returns whether a field exists but cannot be read as text.</summary>
    public static bool IsNone(JsonElement? field) => field is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } shape && From(shape) is null;

    // Templates escape what they insert for HTML, and a text that passed two of them is escaped twice: O&amp;#39;Hara.
    private static string? Filled(string? text)
    {
        var (plain, escaped) = (WebUtility.HtmlDecode(text), text);
        while (plain != escaped)
        {
            (plain, escaped) = (WebUtility.HtmlDecode(plain), plain);
        }

        return string.IsNullOrWhiteSpace(plain) ? null : plain.Trim();
    }
}
