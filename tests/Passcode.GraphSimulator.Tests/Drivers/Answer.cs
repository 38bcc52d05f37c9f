using System.Net;
using System.Text.Json;

namespace Passcode.GraphSimulator.Tests.Drivers;

internal sealed record Answer(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public IReadOnlyList<JsonElement> Rows => [.. Json.GetProperty("value").EnumerateArray()];

    public IReadOnlyList<string> Names => [.. Rows.Select(row => row.GetProperty("deviceName").GetString()!)];

    public string? NextLink => Json.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;

    public string? ErrorCode => Json.GetProperty("error").GetProperty("code").GetString();

    public string? ErrorMessage => Json.GetProperty("error").GetProperty("message").GetString();
}
