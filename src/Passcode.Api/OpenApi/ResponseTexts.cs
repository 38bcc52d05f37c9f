using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Passcode.Api.Problems;

namespace Passcode.Api.OpenApi;

/// <summary>Lists the problem codes of each status, and sorts the responses by status.</summary>
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

        operation.Responses = [];
        foreach (var (status, response) in responses.OrderBy(response => response.Key, StringComparer.Ordinal))
        {
            operation.Responses.Add(status, response);
        }

        return Task.CompletedTask;
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
