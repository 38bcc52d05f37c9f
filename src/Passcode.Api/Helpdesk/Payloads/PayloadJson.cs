using System.Text.Json;
using System.Text.Unicode;
using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Reads a body as JSON, and says where it stops being that.</summary>
internal static class PayloadJson
{
    private const string Body = "body";

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>The object that a body holds.</summary>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="body">The body.</param>
    /// <param name="mapping">Tells which setting reads the field that is wrong.</param>
    public static JsonElement? Payload(this FieldErrors errors, ReadOnlyMemory<byte> body, SourceMapping mapping)
    {
        var json = body.Span is [0xEF, 0xBB, 0xBF, ..] ? body.Span[3..] : body.Span;
        if (!errors.Require(json.Length > 0, Body, "There is no body. Send JSON.")
            || !errors.Require(Utf8.IsValid(json), Body, "The body is not UTF-8. Send JSON in UTF-8.")
            || !errors.IsReadable(json, mapping))
        {
            return null;
        }

        try
        {
            var payload = JsonElement.Parse(json, Options);
            return errors.Require(payload.ValueKind == JsonValueKind.Object, Body, "The body must be a JSON object.") ? payload : null;
        }
        catch (JsonException)
        {
            errors.Add(Body, "A field is given twice in one object. Give it once in the helpdesk's template.");
            return null;
        }
    }

    // Also reads each text, since an escape such as \ud800 alone is JSON, but no text.
    private static bool IsReadable(this FieldErrors errors, ReadOnlySpan<byte> json, SourceMapping mapping)
    {
        var reader = new Utf8JsonReader(json);
        string? field = null;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
                {
                    var text = reader.GetString();
                    field = reader.TokenType == JsonTokenType.PropertyName ? text : field;
                }
            }

            return true;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            errors.Add(field ?? Body, Advice(field, reader.BytesConsumed, mapping));
            return false;
        }
    }

    // What happens in practice is a quote in a ticket's subject that a template did not escape.
    private static string Advice(string? field, long at, SourceMapping mapping)
    {
        var stopped = $"The body is not JSON: reading stopped after byte {at}";
        return field is null ? $"{stopped}. Correct the helpdesk's template."
            : mapping.SettingOf(field) is { } setting
                ? $"{stopped}, at '{field}'. Escape its value in the helpdesk's template, or leave it out and point {setting} to another field."
                : $"{stopped}, at '{field}'. Escape its value in the helpdesk's template, or leave it out: no setting of this source reads it.";
    }
}
