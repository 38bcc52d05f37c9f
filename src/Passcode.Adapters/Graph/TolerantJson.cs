using System.Globalization;
using System.Text.Json;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Reads JSON values. A value of an unexpected type is treated as absent.</summary>
internal static class TolerantJson
{
    public static JsonElement? Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : null;

    /// <summary>Returns a non-empty string.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.String } child && Text(child) is { Length: > 0 } text ? text : null;

    /// <summary>Returns what a non-empty string shows, without invisible characters: devices name themselves.</summary>
    public static string? Shown(this JsonElement element, string name) =>
        element.Text(name) is { } text && DeviceText.Visible(text) is { Length: > 0 } shown ? shown : null;

    /// <summary>Returns an integer.</summary>
    public static int? Number(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Number } child && child.TryGetInt32(out var number) ? number : null;

    /// <summary>True or false.</summary>
    public static bool? Flag(this JsonElement element, string name) => element.Child(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A time. Graph writes the first day of the calendar when there is none.</summary>
    public static DateTimeOffset? Time(this JsonElement element, string name) =>
        element.Text(name) is { } text
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && time.UtcDateTime.Year > 1
            ? time
            : null;

    /// <summary>Returns the objects of an array.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Array } array
            ? array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    private static string? Text(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // an unpaired surrogate
        }
    }
}
