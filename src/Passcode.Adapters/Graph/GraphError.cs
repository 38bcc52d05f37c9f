using System.Text.Json;
using System.Text.RegularExpressions;

namespace Passcode.Adapters.Graph;

/// <summary>The error in an unsuccessful response: <c>{"error":{"code","message",…}}</c>.</summary>
/// <param name="Code">The error code; null if the body is not from Graph.</param>
/// <param name="Message">The error message.</param>
/// <param name="ActivityId">The activity ID of Intune, for Microsoft support.</param>
internal sealed partial record GraphError(string? Code, string? Message, string? ActivityId)
{
    /// <summary>Represents a body that is not from Graph, such as a proxy's error page.</summary>
    public static GraphError None { get; } = new(null, null, null);

    /// <summary>Reads a body of any format.</summary>
    public static GraphError Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            return None;
        }
    }

    /// <summary>Reads a JSON body.</summary>
    public static GraphError Of(JsonElement body) => body.Child("error") is { ValueKind: JsonValueKind.Object } error
        ? Unwrap(error.Text("code"), error.Text("message"))
        : None;

    // Intune puts JSON into the message, and IDs and addresses after the text.
    private static GraphError Unwrap(string? code, string? message)
    {
        var words = message?.TrimStart().StartsWith('{') == true ? InnerMessage(message) : message;
        return new(
            code,
            words?.Split(" - Operation ID", 2)[0].Trim(),
            words is not null && ActivityIdPattern().Match(words) is { Success: true } match ? match.Groups[1].Value : null);
    }

    private static string? InnerMessage(string message)
    {
        try
        {
            using var inner = JsonDocument.Parse(message);
            return inner.RootElement.Text("Message");
        }
        catch (JsonException)
        {
            return message;
        }
    }

    [GeneratedRegex("Activity ID: ([0-9a-fA-F-]{36})", RegexOptions.CultureInvariant)]
    private static partial Regex ActivityIdPattern();
}
