using Newtonsoft.Json;

namespace Passcode.LocalHost.Engine;

/// <summary>
/// What the Functions host does to the input and the output of an activity: it reads them with Newtonsoft.Json and writes them again. A leading
/// <c>$type</c> is metadata to it and is dropped, and decimals become doubles. The engine here does the same, so that a value that does not
/// survive the host fails on a developer's machine.
/// </summary>
public static class FunctionsHostJson
{
    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None };

    /// <summary>An activity's input as the activity receives it.</summary>
    /// <exception cref="InvalidOperationException">It is missing or null, with which an activity always fails.</exception>
    public static string Input(string? json) => Output(Single(json)) is not (null or "null") and var input
        ? input
        : throw new InvalidOperationException("The Functions host fails an activity that is given no input, or null.");

    // The SDK writes an input as an array of one, which the host unwraps.
    private static string? Single(string? json) => json is ['[', .. var value, ']'] && !value.StartsWith('[') ? value : json;

    /// <summary>An activity's output as the history receives it.</summary>
    public static string? Output(string? json) => json is null ? null : JsonConvert.SerializeObject(JsonConvert.DeserializeObject(json, Settings), Settings);
}
