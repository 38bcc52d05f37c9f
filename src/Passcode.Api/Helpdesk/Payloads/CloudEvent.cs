using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Reads a CloudEvent 1.0 in either mode of its HTTP binding as one JSON object: attributes beside <c>data</c>, as in structured
/// mode. The JSON Pointers of a source apply to this object.</summary>
internal static class CloudEvent
{
    private const string Prefix = "ce-";
    private const string Version = "1.0";
    private static readonly string[] RequiredAttributes = ["id", "source", "specversion", "type"];

    /// <summary>Returns whether the headers declare a single event in JSON.</summary>
    public static bool IsDeclared(IHeaderDictionary headers) => IsStructured(headers) || IsBinary(headers);

    /// <summary>Returns the event; null if it is invalid.</summary>
    public static JsonElement? CloudEventOf(
        this FieldErrors errors, IHeaderDictionary headers, ReadOnlyMemory<byte> body, SourceMapping mapping)
    {
        if (errors.Payload(body, mapping) is not { } payload)
        {
            return null;
        }

        var (cloudEvent, prefix) = IsStructured(headers) ? (payload, "") : (WithAttributes(headers, payload), Prefix);
        foreach (var name in RequiredAttributes)
        {
            errors.Require(
                cloudEvent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 },
                prefix + name,
                $"{prefix}{name} is required and must be a non-empty string.");
        }

        return !errors.Any
            && errors.Require(
                cloudEvent.GetProperty("specversion").ValueEquals(Version), prefix + "specversion", $"{prefix}specversion must be {Version}.")
                ? cloudEvent
                : null;
    }

    private static bool IsStructured(IHeaderDictionary headers) =>
        MediaType(headers) is { } type && type.MediaType.Equals("application/cloudevents+json", StringComparison.OrdinalIgnoreCase);

    private static bool IsBinary(IHeaderDictionary headers) =>
        headers.ContainsKey(Prefix + "specversion")
        && MediaType(headers) is { } type
        && !type.MediaType.StartsWith("application/cloudevents", StringComparison.OrdinalIgnoreCase)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase));

    private static MediaTypeHeaderValue? MediaType(IHeaderDictionary headers) =>
        MediaTypeHeaderValue.TryParse(headers.ContentType.ToString(), out var type) ? type : null;

    private static JsonElement WithAttributes(IHeaderDictionary headers, JsonElement data)
    {
        var cloudEvent = new JsonObject();
        foreach (var (name, value) in headers.Where(header => header.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            // HTTP binding, 3.1.3.2: header values are percent-encoded.
            cloudEvent[Lower(name[Prefix.Length..])] = Uri.UnescapeDataString(value.ToString());
        }

        cloudEvent["data"] = JsonObject.Create(data);
        return JsonSerializer.SerializeToElement(cloudEvent);
    }

    private static string Lower(string name) => string.Create(name.Length, name, (lower, source) => System.Text.Ascii.ToLower(source, lower, out _));
}
