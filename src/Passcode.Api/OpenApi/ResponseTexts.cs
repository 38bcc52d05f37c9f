using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core;

namespace Passcode.Api.OpenApi;

/// <summary>Lists the problem codes of each status, adds additional response schemas, and sorts the responses by status.</summary>
internal sealed class ResponseTexts : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var responses = operation.Responses!;
        foreach (var problem in metadata.OfType<IProducesResponseTypeMetadata>().Where(answer => answer.Type == typeof(ProblemDocument)))
        {
            responses[Key(problem.StatusCode)].Description = problem.Description;
        }

        foreach (var other in metadata.OfType<AlsoReturnsAttribute>())
        {
            var content = responses[Key(other.Status)].Content!["application/json"];
            var name = SchemaShapes.NameOf(PasscodeJson.Options.GetTypeInfo(other.Type))!;
            content.Schema = new OpenApiSchema { OneOf = [content.Schema!, new OpenApiSchemaReference(name, context.Document)] };
        }

        operation.Responses = [];
        foreach (var (status, response) in responses.OrderBy(response => response.Key, StringComparer.Ordinal))
        {
            operation.Responses.Add(status, response);
        }

        return Task.CompletedTask;
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
