using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.OpenApi;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Authentication;

/// <summary>Adds authentication by a key with all roles. For the local host only.</summary>
public static class LocalKeyAuthentication
{
    private const int ShortestKey = 16;

    /// <summary>Adds the scheme.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="key">The key, at least 16 visible ASCII characters.</param>
    /// <exception cref="ArgumentException">The key is shorter than 16 characters, or contains characters that a header cannot
    /// carry.</exception>
    public static IServiceCollection AddLocalKeyAuthentication(this IServiceCollection services, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length < ShortestKey || key.Any(character => character is < '!' or > '~'))
        {
            throw new ArgumentException($"The key must have at least {ShortestKey} visible ASCII characters.", nameof(key));
        }

        new AuthenticationBuilder(services).AddScheme<LocalKeyOptions, LocalKeyHandler>(
            LocalKeyOptions.Scheme, options => options.KeyHash = SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return services.AddSingleton(new DocumentedScheme(LocalKeyOptions.Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = LocalKeyOptions.Header,
            Description = "The key that the local host prints when it starts.",
        }));
    }
}
