using System.Net;
using System.Text.Json;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>The text of a field, in the shapes that helpdesks give it: a string, a number for an id, or an object with a <c>value</c>.</summary>
internal static class PayloadText
{
    /// <summary>The field's text, trimmed; null when there is none.</summary>
    public static string? Of(JsonElement? field) => field switch
    {
        { ValueKind: JsonValueKind.String } text => Filled(text.GetString()),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } plain => plain.GetRawText(),
        // Jira's select fields: { "self": …, "value": "F9FXK2ABCD12", "id": "10021" }.
        { ValueKind: JsonValueKind.Object } option
            when option.TryGetProperty("value", out var value) && value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) => Of(value),
        _ => null,
    };

    /// <summary>Whether a field is there but cannot be a text.</summary>
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
