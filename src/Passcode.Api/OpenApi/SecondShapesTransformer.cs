using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Passcode.Core;

namespace Passcode.Api.OpenApi;

/// <summary>
/// Adds the second shapes of answers that no route has as its first. Last of all: a shape that is made on request loses what its
/// properties say of null, so one that a route makes by itself must not be made so.
/// </summary>
internal sealed class SecondShapesTransformer : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var others = context.DescriptionGroups
            .SelectMany(group => group.Items)
            .SelectMany(description => description.ActionDescriptor.EndpointMetadata)
            .OfType<AlsoAnswersAttribute>();
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
