using System.Globalization;
using System.Text;
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
    /// <summary>The name of the document among the services.</summary>
    public const string Name = "v1";

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

/// <summary>
/// The document as it is served. To make it takes some tenths of a second, and anybody can ask for it, so a process makes it once, whatever a request contains.
/// </summary>
internal sealed class ServedDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider, IOptionsMonitor<OpenApiOptions> options)
{
    private readonly Lock _turn = new();
    private Task<byte[]>? _made;

    /// <summary>Returns the document.</summary>
    public Task<byte[]> Get(CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            if (_made is null or { IsFaulted: true })
            {
                _made = Task.Run(Make, CancellationToken.None);
            }

            return _made.WaitAsync(cancellationToken);
        }
    }

    // Not cancelled with the request that happens to be the first, and not in its language.
    private async Task<byte[]> Make()
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(options.Get(ApiDocument.Name).OpenApiVersion, CancellationToken.None));
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
        document.Servers = [new OpenApiServer { Url = options.Value.PublicUrl ?? "/" }]; // else wherever the document is read

        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = schemes.ToDictionary(scheme => scheme.Name, scheme => (IOpenApiSecurityScheme)scheme.Scheme);
        return Task.CompletedTask;
    }
}
