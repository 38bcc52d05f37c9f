using Microsoft.OpenApi;

namespace Passcode.Api.Authentication;

/// <summary>An authentication scheme in the OpenAPI document. Each scheme registers its own.</summary>
/// <param name="Name">The name of the scheme.</param>
/// <param name="Scheme">The credentials that a caller sends.</param>
internal sealed record DocumentedScheme(string Name, OpenApiSecurityScheme Scheme);
