using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Passcode.Core;

namespace Passcode.Api.OpenApi;

/// <summary>Documents an additional response schema for a status code.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AlsoReturnsAttribute(int status, Type type) : Attribute
{
    public int Status { get; } = status;

    public Type Type { get; } = type;
}

/// <summary>Adds the additional response schemas that no route has as its first schema. It runs last, because a schema that is created on
/// request loses the nullability of its properties.</summary>
internal sealed class AdditionalSchemasTransformer : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var others = context.DescriptionGroups
            .SelectMany(group => group.Items)
            .SelectMany(description => description.ActionDescriptor.EndpointMetadata)
            .OfType<AlsoReturnsAttribute>();
        foreach (var type in others.Select(other => other.Type).Distinct())
        {
            var name = SchemaShapes.NameOf(PasscodeJson.Options.GetTypeInfo(type))!;
            if (document.Components?.Schemas?.ContainsKey(name) != true)
            {
                document.AddComponent(name, await context.GetOrCreateSchemaAsync(type, null, cancellationToken));
            }
        }
    }
}
