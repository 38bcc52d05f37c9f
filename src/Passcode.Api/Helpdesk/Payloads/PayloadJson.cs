using System.Text.Json;
using System.Text.Unicode;
using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Parses a body as JSON and reports where parsing failed.</summary>
internal static class PayloadJson
{
    private const string Body = "body";

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Returns the JSON object in a body; null if the body is invalid.</summary>
    /// <param name="errors">Receives the errors.</param>
    /// <param name="body">The bytes of the body.</param>
    /// <param name="mapping">Used to name the setting of an invalid field.</param>
    public static JsonElement? Payload(this FieldErrors errors, ReadOnlyMemory<byte> body, SourceMapping mapping)
    {
        var json = body.Span is [0xEF, 0xBB, 0xBF, ..] ? body.Span[3..] : body.Span;
        if (!errors.Require(json.Length > 0, Body, $"The body is empty. Send JSON.")
            || !errors.Require(Utf8.IsValid(json), Body, $"The body is not valid UTF-8. Send JSON in UTF-8.")
            || !errors.IsReadable(json, mapping))
        {
            return null;
        }

        try
        {
            var payload = JsonElement.Parse(json, Options);
            return errors.Require(payload.ValueKind == JsonValueKind.Object, Body, $"The body must be a JSON object.") ? payload : null;
        }
        catch (JsonException)
        {
            errors.Add(Body, $"An object contains a duplicate property. Remove the duplicate from the template in the helpdesk.");
            return null;
        }
    }

    // Also validates each string, because an escape such as \ud800 is valid JSON but not valid Unicode.
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

    // The most common cause is an unescaped quote in the subject of a ticket.
    private static FormattableString Advice(string? field, long at, SourceMapping mapping)
    {
        FormattableString stopped = $"The body is not valid JSON: parsing failed after byte {at}";
        return (field, field is null ? null : mapping.SettingOf(field)) switch
        {
            (null, _) => $"{stopped}. Correct the template in the helpdesk.",
            (_, { } setting) => $"{stopped}, at '{field}'. Escape the value in the helpdesk template, or remove it and point {setting} to another field.",
            _ => $"{stopped}, at '{field}'. Escape the value in the helpdesk template, or remove it: no setting of this source uses it.",
        };
    }
}
