using System.Text.Json.Nodes;

namespace Passcode.Api.Tests.Connector;

/// <summary>An OpenAPI document of either version, as a list of operations.</summary>
internal sealed class Definition(JsonNode root)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    public static Definition OfConnector() => new(JsonNode.Parse(Repository.Read("infra", "connector", "apiDefinition.swagger.json"))!);

    public JsonNode Root => root;

    /// <summary>The operations by their id.</summary>
    public Dictionary<string, DefinedOperation> Operations { get; } = (
        from path in root["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where Methods.Contains(operation.Key)
        select new DefinedOperation(
            operation.Value!["operationId"]!.GetValue<string>(), operation.Key, root["basePath"]?.GetValue<string>() + path.Key, operation.Value!))
        .ToDictionary(operation => operation.Id);

    public Shape ShapeOf(JsonNode schema) => Shape.From(root, schema);
}
