using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Passcode.Api.OpenApi;

/// <summary>Adds the title, the server address and the registered authentication schemes.</summary>
internal sealed class DocumentHead(IEnumerable<DocumentedScheme> schemes, IOptions<ApiOptions> options) : IOpenApiDocumentTransformer
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
