using System.Net;
using System.Text.Json;

namespace Passcode.Testing.Drivers;

/// <summary>An answer of the API, as it came over the wire.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">All headers.</param>
/// <param name="Body">The body.</param>
public sealed record ApiResponse(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The body as JSON.</summary>
    public JsonElement Content => Read<JsonElement>();

    /// <summary>A header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The body as one of the views in this folder.</summary>
    public T Read<T>() => JsonSerializer.Deserialize<T>(Body, Json)!;

    /// <summary>The answer, which must have this status.</summary>
    public ApiResponse Expect(params HttpStatusCode[] statuses) =>
        statuses.Contains(Status) ? this : throw new InvalidOperationException($"Answered {this}");

    /// <inheritdoc />
    public override string ToString() => $"{(int)Status} {Body}";
}
