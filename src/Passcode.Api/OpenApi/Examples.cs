using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core;

namespace Passcode.Api.OpenApi;

/// <summary>
/// Adds an example to every schema and to every request and response. <c>examples.json</c> has the values: of a property of one schema (<c>Reset.status</c>), of
/// all properties of a name, of texts, by their operation, and of schemas whose properties exclude each other: what such an example does not name is null. The
/// other examples of schemas are composed from them.
/// </summary>
internal sealed class Examples : IOpenApiDocumentTransformer
{
    private const string ProblemName = "Problem";
    private const string Time = "2026-03-02T08:30:00Z";

    private static readonly JsonObject Values = Read();

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var schemas = document.Components!.Schemas!;
        var examples = document.Components.Examples = new SortedDictionary<string, IOpenApiExample>(StringComparer.Ordinal);
        foreach (var (name, schema) in schemas.Where(schema => schema.Value.Properties is { Count: > 0 }))
        {
            ((OpenApiSchema)schema).Examples = [name == ProblemName ? Problem(ProblemCode.InvalidRequest) : Compose(schema, name, name, schemas)];
        }

        foreach (var operation in document.Paths.SelectMany(path => path.Value.Operations!.Values))
        {
            AddTo(operation.RequestBody?.Content);
            foreach (var response in operation.Responses!)
            {
                AddTo(response.Value.Content, response.Value.Description);
            }

            void AddTo(IDictionary<string, OpenApiMediaType>? content, string? description = null)
            {
                foreach (var (type, media) in content ?? new Dictionary<string, OpenApiMediaType>())
                {
                    if (media.Schema is not OpenApiSchemaReference { Reference.Id: { } id })
                    {
                        media.Example = Values[$"{operation.OperationId} {type}"]!.DeepClone();
                        continue;
                    }

                    media.Examples = id == ProblemName
                        ? CodesIn(description!).ToDictionary(code => code.ToWireName(), code => Shared(code.ToWireName(), () => Problem(code)))
                        : new() { [id] = Shared(id, () => schemas[id].Examples![0].DeepClone()) };
                }
            }
        }

        return Task.CompletedTask;

        IOpenApiExample Shared(string name, Func<JsonNode> value)
        {
            examples.TryAdd(name, new OpenApiExample { Value = value() });
            return new OpenApiExampleReference(name, document);
        }
    }

    // The description of the response lists its codes, each with its title.
    private static IEnumerable<ProblemCode> CodesIn(string description) =>
        Enum.GetValues<ProblemCode>().Where(code => description.Contains($"{code.ToWireName()}: {code.Kind().Title}.", StringComparison.Ordinal));

    private static JsonObject Problem(ProblemCode code)
    {
        var example = new JsonObject
        {
            ["code"] = code.ToWireName(),
            ["title"] = code.Kind().Title,
            ["status"] = code.Kind().Status,
            ["detail"] = Values["Problem.detail"]!.DeepClone(),
            ["instance"] = Values["instance"]!.DeepClone(),
            ["traceId"] = Values["traceId"]!.DeepClone(),
        };
        if (code == ProblemCode.InvalidRequest)
        {
            example["errors"] = Values["errors"]!.DeepClone();
        }

        return example;
    }

    private static JsonNode Compose(IOpenApiSchema schema, string owner, string property, IDictionary<string, IOpenApiSchema> schemas)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            return Compose(schemas[id], id, id, schemas);
        }

        if (schema.OneOf is { Count: > 0 } forms)
        {
            return Compose(forms.First(form => form is OpenApiSchemaReference), owner, property, schemas);
        }

        return schema switch
        {
            { Enum: [var first, ..] } => first.DeepClone(),
            { Properties: { Count: > 0 } properties } when Values[owner] is JsonObject whole =>
                new JsonObject(properties.Select(member => KeyValuePair.Create(member.Key, whole[member.Key]?.DeepClone()))),
            { Properties: { Count: > 0 } properties } => new JsonObject(properties.Select(member => KeyValuePair.Create(member.Key, Of(member.Value, owner, member.Key, schemas)))),
            { Items: { } items } => new JsonArray(Compose(items, owner, property, schemas)),
            { Format: "date-time" } => Time,
            { Type: { } type } when type.HasFlag(JsonSchemaType.Boolean) => false,
            { Type: { } type } when type.HasFlag(JsonSchemaType.Integer) => 0,
            _ => throw new InvalidOperationException($"OpenApi/examples.json has no '{property}' or '{owner}.{property}'."),
        };
    }

    private static JsonNode? Of(IOpenApiSchema schema, string owner, string property, IDictionary<string, IOpenApiSchema> schemas) =>
        Values.TryGetPropertyValue($"{owner}.{property}", out var own) || Values.TryGetPropertyValue(property, out own)
            ? own?.DeepClone()
            : Compose(schema, owner, property, schemas);

    private static JsonObject Read()
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream("examples.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
