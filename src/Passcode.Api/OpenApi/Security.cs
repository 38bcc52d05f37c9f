using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Passcode.Api.OpenApi;

/// <summary>Says of each operation which role it needs, and that any registered scheme will do.</summary>
internal sealed class Security(IEnumerable<DocumentedScheme> schemes) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().LastOrDefault() is { Policy: { } role })
        {
            operation.Description += $" Needs the role {role}.";
            operation.Security =
            [
                .. schemes.Select(scheme => new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference(scheme.Name, context.Document)] = [],
                }),
            ];
        }

        return Task.CompletedTask;
    }
}
