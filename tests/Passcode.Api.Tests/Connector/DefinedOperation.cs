using System.Text.Json.Nodes;

namespace Passcode.Api.Tests.Connector;

/// <summary>An operation of an OpenAPI document.</summary>
internal sealed record DefinedOperation(string Id, string Method, string Path, JsonNode Node)
{
    /// <summary>The parameters by place and name, the body left out.</summary>
    public IReadOnlyDictionary<string, JsonNode> Parameters { get; } = (Node["parameters"]?.AsArray() ?? [])
        .Where(parameter => parameter!["in"]!.GetValue<string>() != "body")
        .ToDictionary(parameter => $"{parameter!["in"]} {parameter["name"]}", parameter => parameter!);

    /// <summary>The schema of the body, in either version's place.</summary>
    public JsonNode? Body =>
        Node["requestBody"]?["content"]?["application/json"]?["schema"]
        ?? Node["parameters"]?.AsArray().SingleOrDefault(parameter => parameter!["in"]!.GetValue<string>() == "body")?["schema"];

    /// <summary>The statuses that are answered.</summary>
    public IEnumerable<string> Statuses => Node["responses"]!.AsObject().Select(response => response.Key);

    /// <summary>The schema of an answer, in either version's place.</summary>
    public JsonNode? Answer(string status) =>
        Node["responses"]![status]?["content"]?["application/json"]?["schema"] ?? Node["responses"]![status]?["schema"];
}
