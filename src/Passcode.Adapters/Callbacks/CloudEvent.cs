using System.Text.Json;
using System.Text.Json.Serialization;
using Passcode.Core;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Callbacks;

/// <summary>An event in CloudEvents 1.0's JSON format.</summary>
internal sealed record CloudEvent(
    [property: JsonPropertyName("specversion")] string SpecVersion,
    string Id,
    string Source,
    string Type,
    string Subject,
    DateTimeOffset Time,
    [property: JsonPropertyName("datacontenttype")] string DataContentType,
    JsonElement Data)
{
    /// <summary>The media type of the format.</summary>
    public const string MediaType = "application/cloudevents+json";

    /// <summary>The body of a callback; the same event gives the same bytes.</summary>
    public static byte[] Write(CallbackEvent told, string source) => JsonSerializer.SerializeToUtf8Bytes(
        new CloudEvent("1.0", told.Id, source, told.Type, told.Subject, told.Time, "application/json", JsonElement.Parse(told.Data)), PasscodeJson.Options);
}
