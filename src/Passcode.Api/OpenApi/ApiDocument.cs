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
        options.AddDocumentTransformer<Examples>();
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

/// <summary>Adds the title, the tags, the server address and the registered authentication schemes.</summary>
internal sealed class DocumentInfoTransformer(IEnumerable<DocumentedScheme> schemes, IOptions<ApiOptions> options) : IOpenApiDocumentTransformer
{
    private static readonly Dictionary<string, string> Tags = new()
    {
        ["Resets"] = "Request, read and cancel the reset of one device.",
        ["Operations"] = "Poll a reset as a long-running operation.",
        ["Devices"] = "Find devices, and check whether they can be reset.",
        ["Approvals"] = "Read what awaits an approval, and decide on it.",
        ["Bulk runs"] = "Reset many devices, at once or on a schedule.",
        ["Policy"] = "Stop all new commands, and resume them.",
        ["Callbacks"] = "Subscribe to events, and deliver those again that were not received.",
        ["Helpdesks"] = "Receive webhooks of helpdesks.",
        ["Audit"] = "Read, export and verify the audit log.",
        ["Console"] = "What the console needs before a person signs in.",
        ["Health"] = "Whether the host and its dependencies work.",
    };

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Passcode",
            Version = "1.0",
            Description = "Removes or resets the passcodes of devices that Microsoft Intune manages, exactly once per request, and reports the outcome. "
                + "Titles, details and advice are in the language of Accept-Language: English, the default, or Swedish.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            Contact = new OpenApiContact { Name = "The operator of this deployment" },
        };
        document.Tags = Tags.Select(tag => new OpenApiTag { Name = tag.Key, Description = tag.Value }).ToHashSet();
        if (options.Value.PublicUrl is { } url)
        {
            document.Servers = [new OpenApiServer { Url = url }];
        }

        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = schemes.ToDictionary(scheme => scheme.Name, scheme => (IOpenApiSecurityScheme)scheme.Scheme);
        return Task.CompletedTask;
    }
}
