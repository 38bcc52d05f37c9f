using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Passcode.Adapters.Graph;

/// <summary>The error in an unsuccessful response: <c>{"error":{"code","message",…}}</c>.</summary>
/// <param name="Code">The error code; null if the body is not from Graph.</param>
/// <param name="Message">The error message.</param>
/// <param name="ActivityId">The activity ID of Intune, for Microsoft support.</param>
internal sealed partial record GraphError(string? Code, string? Message, string? ActivityId)
{
    private const int Deepest = 5;

    private static readonly string[] Ids = [" - Operation ID", " - Activity ID", " - Url:"];

    /// <summary>The error of a body that is none of Graph's, such as a proxy's page.</summary>
    public static GraphError None { get; } = new(null, null, null);

    /// <summary>Reads a body of any format.</summary>
    public static GraphError Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return From(document.RootElement);
        }
        catch (JsonException)
        {
            return None;
        }
    }

    /// <summary>Reads a JSON body.</summary>
    public static GraphError From(JsonElement body) => body.Child("error") is { ValueKind: JsonValueKind.Object } error
        ? Unwrap(error.Child("innerError")?.Text("code") ?? error.Text("code"), error.Text("message"))
        : None;

    /// <summary>A text for people, without the JSON in it.</summary>
    public static string Plain(string text) => Unwrap(null, text).Message ?? "";

    // Intune puts a JSON text into the message, whose Message is JSON again, with its own ids and addresses behind the words. The ErrorCode in it
    // is Intune's own, where Graph says no more than UnknownError.
    private static GraphError Unwrap(string? code, string? message)
    {
        var (words, activity) = (message, default(string));
        for (var depth = 0; depth < Deepest && words is not null; depth++)
        {
            activity ??= ActivityIdPattern().Match(words) is { Success: true } match ? match.Groups[1].Value : null;
            if (Json().Match(words) is not { Success: true, Index: var start })
            {
                break;
            }

            // JSON that was made a JSON text once more begins with the quote before it.
            var (before, inner) = (words[..start].Trim(' ', '"', ':'), Parse(words[start..]) ?? Parse(words[Math.Max(0, start - 1)..]));
            code = inner is { } error ? CodeOf(error) ?? code : code;
            words = depth < Deepest - 1 && Words(inner) is { } deeper ? $"{before} {deeper}".Trim() : before;
        }

        return new(code, words?.Split(Ids, 2, StringSplitOptions.None)[0].Trim() is { Length: > 0 } plain ? plain : null, activity);
    }

    private static string? CodeOf(JsonElement json) =>
        json.Text("ErrorCode") ?? json.Text("errorCode") ?? json.Text("errorcode") ?? json.Text("code") ?? json.Text("Code") ?? json.Child("error")?.Text("code");

    private static string? Words(JsonElement? json) => json is { ValueKind: JsonValueKind.String } text ? text.GetString()
        : json?.Text("Message") ?? json?.Text("message") ?? json?.Child("error")?.Text("message") ?? json?.Text("ErrorMessage") ?? json?.Text("error_description") ?? json?.Text("CustomApiErrorPhrase");

    // The first value of a text; null when it is cut off.
    private static JsonElement? Parse(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // An object or a list of objects, also one whose quotes were escaped once more.
    [GeneratedRegex(@"\[?\s*\{\s*(?:\\[rnt]\s*)*\\*(?:""|u0022)", RegexOptions.CultureInvariant)]
    private static partial Regex Json();

    [GeneratedRegex("Activity ID: ([0-9a-fA-F-]{36})", RegexOptions.CultureInvariant)]
    private static partial Regex ActivityIdPattern();
}
