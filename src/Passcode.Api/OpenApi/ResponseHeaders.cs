using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Passcode.Api.Problems;

namespace Passcode.Api.OpenApi;

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ResponseHeaderAttribute(int status, string name, string description) : Attribute
{
    public int Status { get; } = status;

    public string Name { get; } = name;

    public string Description { get; } = description;
}

internal sealed class ResponseHeaders : IOpenApiOperationTransformer
{
    private static readonly ResponseHeaderAttribute Pause = new(503, "Retry-After", "The number of seconds to wait before you send the request again.");

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var header in context.Description.ActionDescriptor.EndpointMetadata.OfType<ResponseHeaderAttribute>())
        {
            Add(operation, header);
        }

        if (operation.Responses?.GetValueOrDefault("503")?.Content?.ContainsKey(ProblemDocument.ContentType) == true)
        {
            Add(operation, Pause);
        }

        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, ResponseHeaderAttribute header)
    {
        var response = (OpenApiResponse)operation.Responses![header.Status.ToString(CultureInfo.InvariantCulture)];
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        response.Headers[header.Name] = new OpenApiHeader
        {
            Description = header.Description,
            Schema = header.Name == "Retry-After"
                ? new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" }
                : new OpenApiSchema { Type = JsonSchemaType.String },
        };
    }
}
