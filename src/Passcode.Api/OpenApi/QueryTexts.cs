using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Passcode.Api.Requests;

namespace Passcode.Api.OpenApi;

/// <summary>Documents the query parameters that are bound as text.</summary>
internal sealed class QueryTexts : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var described in context.Description.ParameterDescriptions)
        {
            if (TextOf(described.ParameterDescriptor) is { } text
                && operation.Parameters?.FirstOrDefault(parameter => parameter.Name == described.Name) is OpenApiParameter parameter)
            {
                parameter.Description = text.Description;
                parameter.Schema = await context.GetOrCreateSchemaAsync(text.ReadAs, cancellationToken: cancellationToken);
            }
        }
    }

    private static QueryTextAttribute? TextOf(ParameterDescriptor descriptor) =>
        (descriptor as IParameterInfoParameterDescriptor)?.ParameterInfo.GetCustomAttributes(typeof(QueryTextAttribute), inherit: false)
            .OfType<QueryTextAttribute>().SingleOrDefault();
}
