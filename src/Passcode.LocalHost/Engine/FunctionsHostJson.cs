using Newtonsoft.Json;

namespace Passcode.LocalHost.Engine;

/// <summary>Reproduces what the Functions host does to the input and output of an activity: it reads them with Newtonsoft.Json and writes
/// them again. A leading <c>$type</c> is treated as metadata and dropped, and decimals become doubles. With the same conversion here, a
/// value that does not survive it fails on a developer's machine.</summary>
public static class FunctionsHostJson
{
    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None };

    /// <summary>Returns the input as the activity receives it.</summary>
    /// <exception cref="InvalidOperationException">The input is missing or null. The Functions host fails such an activity.</exception>
    public static string Input(string? json) => Output(Single(json)) is not (null or "null") and var input
        ? input
        : throw new InvalidOperationException("The Functions host fails an activity without an input or with a null input.");

    // The SDK writes an input as an array of one element, which the host unwraps.
    private static string? Single(string? json) => json is ['[', .. var value, ']'] && !value.StartsWith('[') ? value : json;

    /// <summary>Returns the output as the history receives it.</summary>
    public static string? Output(string? json) => json is null ? null : JsonConvert.SerializeObject(JsonConvert.DeserializeObject(json, Settings), Settings);
}
