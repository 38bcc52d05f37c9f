using System.Net.Http.Headers;
using System.Text.Json;

namespace Passcode.Api.Tests.Drivers;

/// <summary>An answer of the API, read to its end.</summary>
public sealed record Answer(int Status, string Text, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    /// <summary>The body; fails when it is no JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The code of a problem.</summary>
    public string? Code => Json.GetProperty("code").GetString();

    /// <summary>The fields that a problem names.</summary>
    public IEnumerable<string> Fields => Json.GetProperty("errors").EnumerateObject().Select(error => error.Name);

    public string? this[string property] => Json.GetProperty(property).ToString();

    public string Header(string name) => string.Join(", ", Headers.TryGetValues(name, out var values) ? values : ContentHeaders.GetValues(name));
}
