using Microsoft.AspNetCore.Routing;

namespace Passcode.Api.OpenApi;

/// <summary>The OpenAPI document, generated from the handlers.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name);

    public static RouteGroupBuilder Document(this RouteGroupBuilder group) => group;
}
