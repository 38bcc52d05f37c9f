using System.Net;
using System.Text.Json;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Reads text from the JSON types that helpdesks use: a string, a number, or an object with a <c>value</c>.</summary>
internal static class PayloadText
{
    /// <summary>Returns the trimmed text; null if there is none.</summary>
    public static string? Of(JsonElement? field) => field switch
    {
        { ValueKind: JsonValueKind.String } text => Filled(text.GetString()),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } plain => plain.GetRawText(),
        // A select field of Jira: { "self": …, "value": "F9FXK2ABCD12", "id": "10021" }.
        { ValueKind: JsonValueKind.Object } option
            when option.TryGetProperty("value", out var value) && value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) => Of(value),
        _ => null,
    };

    /// <summary>Returns whether a field exists but cannot be read as text.</summary>
    public static bool IsNone(JsonElement? field) => field is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } shape && Of(shape) is null;

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
