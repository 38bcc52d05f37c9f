using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Passcode.Api.Authentication;

namespace Passcode.Api.OpenApi;

/// <summary>Documents the required role of each operation, and that any registered authentication scheme is accepted; and of an open operation that none is
/// required.</summary>
internal sealed class Security(IEnumerable<DocumentedScheme> schemes) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().LastOrDefault() is { Policy: { } role })
        {
            operation.Description += $" Requires the role {role}.";
            operation.Security =
            [
                .. schemes.Select(scheme => new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference(scheme.Name, context.Document)] = [],
                }),
            ];
        }
        else
        {
            operation.Security = [];
        }

        return Task.CompletedTask;
    }
}
