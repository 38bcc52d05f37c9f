using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Passcode.Api.Authentication;

namespace Passcode.Functions.Hosting;

/// <summary>Selects the authentication scheme: Entra ID, or a key on a developer's machine, where the Functions tools set the environment
/// to Development. In Azure the key setting prevents the app from starting.</summary>
internal static class FunctionsAuthentication
{
    private const string LocalKey = AuthOptions.Section + ":" + nameof(AuthOptions.LocalKey);
    private const string SetInAzure = "WEBSITE_INSTANCE_ID"; // https://learn.microsoft.com/azure/app-service/reference-app-settings

    /// <summary>Adds the authentication scheme.</summary>
    /// <exception cref="InvalidOperationException">The key is set in a deployment.</exception>
    public static IServiceCollection AddAuthentication(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        if (settings[LocalKey] is not { Length: > 0 } key)
        {
            return services.AddEntraAuthentication();
        }

        return environment.IsDevelopment() && string.IsNullOrEmpty(settings[SetInAzure])
            ? services.AddLocalKeyAuthentication(key)
            : throw new InvalidOperationException($"{LocalKey} is for a developer's machine only. Remove it from the settings of this app.");
    }
}
