using Microsoft.OpenApi;

namespace Passcode.Api.OpenApi;

/// <summary>An authentication scheme as the OpenAPI document shows it; each scheme registers its own.</summary>
/// <param name="Name">The scheme's name.</param>
/// <param name="Scheme">What a caller must send.</param>
public sealed record DocumentedScheme(string Name, OpenApiSecurityScheme Scheme);
