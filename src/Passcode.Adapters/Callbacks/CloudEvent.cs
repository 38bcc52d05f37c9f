using System.Text.Json;
using System.Text.Json.Serialization;
using Passcode.Core;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Callbacks;

/// <summary>An event in the JSON format of CloudEvents 1.0.</summary>
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
    /// <summary>The media type of a structured CloudEvent.</summary>
    public const string MediaType = "application/cloudevents+json";

    /// <summary>Returns the body of a callback. The same event always produces the same bytes.</summary>
    public static byte[] Write(CallbackEvent callbackEvent, string source) => JsonSerializer.SerializeToUtf8Bytes(
        new CloudEvent("1.0", callbackEvent.Id, source, callbackEvent.Type, callbackEvent.Subject, callbackEvent.Time, "application/json", JsonElement.Parse(callbackEvent.Data)), PasscodeJson.Options);
}
