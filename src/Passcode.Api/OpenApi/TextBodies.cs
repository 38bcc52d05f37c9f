using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Passcode.Api.OpenApi;

/// <summary>Documents a route that reads its body as text.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AcceptsTextAttribute(string mediaType, string description) : Attribute
{
    public string MediaType { get; } = mediaType;

    public string Description { get; } = description;
}

/// <summary>Documents the bodies that are read as text.</summary>
internal sealed class TextBodies : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<AcceptsTextAttribute>().SingleOrDefault() is { } text)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = text.Description,
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [text.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                },
            };
        }

        return Task.CompletedTask;
    }
}
