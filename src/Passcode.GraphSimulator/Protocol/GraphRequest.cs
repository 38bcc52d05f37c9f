using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace Passcode.GraphSimulator.Protocol;

/// <summary>A request to Graph, either separate or an item of a batch.</summary>
/// <param name="Version"><c>v1.0</c> or <c>beta</c>.</param>
/// <param name="Segments">The decoded path after the version; <c>things('key')</c> has two segments.</param>
/// <param name="Query">The options by name without <c>$</c>; Graph accepts both forms.</param>
internal sealed partial record GraphRequest(
    string Method,
    string Origin,
    string Target,
    string Version,
    IReadOnlyList<string> Segments,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    ReadOnlyMemory<byte> Body,
    string RequestId,
    DateTimeOffset ReceivedAt)
{
    public string Path => Target.Split('?')[0];

    /// <summary>Whether an action gets no parameters. The docs require no body. CIPP sends <c>{}</c>, which Graph accepts.</summary>
    public bool HasEmptyBody
    {
        get
        {
            if (Body.Span.Trim(" \t\r\n"u8).IsEmpty)
                return true;
            try
            {
                using var json = JsonDocument.Parse(Body);
                return json.RootElement.ValueKind == JsonValueKind.Null
                    || (json.RootElement.ValueKind == JsonValueKind.Object && !json.RootElement.EnumerateObject().Any());
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }

    public bool IsBeta => Version == "beta";

    public bool IsWrite => Method is "POST" or "PUT" or "PATCH" or "DELETE";

    /// <summary>Graph returns the ID of the caller, or generates one.</summary>
    public string ClientRequestId => Headers.GetValueOrDefault("client-request-id") ?? RequestId;

    /// <summary>v1.0 replaces values that were added after its release by <c>unknownFutureValue</c> unless requested (Graph docs,
    /// best-practices-concept.md).</summary>
    public bool ShowsUnknownEnumMembers =>
        IsBeta || (Headers.GetValueOrDefault("Prefer")?.Contains("include-unknown-enum-members", StringComparison.OrdinalIgnoreCase) ?? false);

    public static GraphRequest Read(
        string method, string origin, string target, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        var parts = target.Split('?', 2);
        var path = parts[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        var query = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1)))
            query[name.TrimStart('$')] = value.ToString();
        return new GraphRequest(
            method.ToUpperInvariant(), origin, target, path.FirstOrDefault() ?? "", [.. path.Skip(1).SelectMany(WithoutKeySyntax)], query, headers, body,
            Guid.NewGuid().ToString(), now);
    }

    private static IEnumerable<string> WithoutKeySyntax(string segment) =>
        Keyed().Match(segment) is { Success: true } match ? [match.Groups[1].Value, match.Groups[2].Value] : [segment];

    [GeneratedRegex(@"^([A-Za-z]+)\('?([^'()]+)'?\)$")]
    private static partial Regex Keyed();
}
