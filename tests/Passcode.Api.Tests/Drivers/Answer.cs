using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Passcode.Api.Tests.Drivers;

/// <summary>An answer of the API, read to its end.</summary>
public sealed record Answer(int Status, string Text, IHeaderDictionary Headers)
{
    /// <summary>The body; fails when it is no JSON.</summary>
    public JsonElement Json => JsonElement.Parse(Text);

    /// <summary>The code of a problem.</summary>
    public string? Code => Json.GetProperty("code").GetString();

    /// <summary>The fields that a problem names.</summary>
    public IEnumerable<string> Fields => Json.GetProperty("errors").EnumerateObject().Select(error => error.Name);

    public string? this[string property] => Json.GetProperty(property).ToString();

    /// <summary>What the problem says of a field.</summary>
    public string Error(string field) => string.Join(' ', Json.GetProperty("errors").GetProperty(field).EnumerateArray().Select(message => message.GetString()));

    /// <summary>A header, which must be there.</summary>
    public string Header(string name) =>
        Headers.TryGetValue(name, out var values) ? string.Join(", ", values.ToArray()) : throw new KeyNotFoundException($"No header {name} in {this}");
}
