using System.Text.Json;
using System.Text.RegularExpressions;

namespace Passcode.Adapters.Graph;

/// <summary>What Graph says of a request that it refused: <c>{"error":{"code","message",…}}</c>.</summary>
/// <param name="Code">Graph's code; null when the body is not Graph's.</param>
/// <param name="Message">The message for people.</param>
/// <param name="ActivityId">Intune's own id of the request, for Microsoft's support.</param>
internal sealed partial record GraphError(string? Code, string? Message, string? ActivityId)
{
    /// <summary>The error of a body that is none of Graph's, such as a proxy's page.</summary>
    public static GraphError None { get; } = new(null, null, null);

    /// <summary>Reads a body of whatever form.</summary>
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

    /// <summary>Reads a body that is JSON.</summary>
    public static GraphError Of(JsonElement body) => body.Child("error") is { ValueKind: JsonValueKind.Object } error
        ? Unwrap(error.Text("code"), error.Text("message"))
        : None;

    // Intune puts a JSON text into the message, with its own ids and addresses behind the words.
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
