using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Passcode.Api.Authentication;
using Passcode.Api.Requests;

namespace Passcode.Api.OpenApi;

/// <summary>Generates the OpenAPI document from the handlers.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";
    private const string Group = "passcode";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        // Excludes endpoints of the host that are not part of this API.
        options.ShouldInclude = description => description.GroupName == Group;
        options.CreateSchemaReferenceId = SchemaShapes.NameOf;
        options.AddSchemaTransformer<SchemaShapes>();
        options.AddDocumentTransformer<DocumentInfoTransformer>();
        options.AddDocumentTransformer<AdditionalSchemasTransformer>();
        options.AddOperationTransformer<QueryTexts>();
        options.AddOperationTransformer<TextBodies>();
        options.AddOperationTransformer<ResponseHeaders>();
        options.AddOperationTransformer<ResponseTexts>();
        options.AddOperationTransformer<Security>();
    });

    /// <summary>Adds a group of routes to the document.</summary>
    public static RouteGroupBuilder Document(this RouteGroupBuilder group)
    {
        group.WithGroupName(Group);
        ((IEndpointConventionBuilder)group).Finally(ProblemResponses.Add);
        return group;
    }
}

/// <summary>Adds the title, the server address and the registered authentication schemes.</summary>
internal sealed class DocumentInfoTransformer(IEnumerable<DocumentedScheme> schemes, IOptions<ApiOptions> options) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Passcode",
            Version = "1.0",
            Description = "Removes or resets the passcodes of devices that Microsoft Intune manages, exactly once per request, and reports the outcome.",
            License = new OpenApiLicense { Name = "MIT" },
        };
        if (options.Value.PublicUrl is { } url)
        {
            document.Servers = [new OpenApiServer { Url = url }];
        }

        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = schemes.ToDictionary(scheme => scheme.Name, scheme => (IOpenApiSecurityScheme)scheme.Scheme);
        return Task.CompletedTask;
    }
}
