using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Passcode.Api.Authentication;

namespace Passcode.Functions.Hosting;

/// <summary>Selects the authentication scheme: Entra ID, or a key on a developer's machine, where the Functions tools set the environment
/// to Development. In a deployment, the key and the public keys of the sample prevent the app from starting.</summary>
internal static class FunctionsAuthentication
{
    private const string LocalKey = AuthOptions.Section + ":" + nameof(AuthOptions.LocalKey);
    private const string SetByTools = "WEBSITE_HOSTNAME"; // also on a developer's machine

    // What Azure sets in App Service, in all Functions plans, in Container Apps, and beside a managed identity; and Kubernetes. Sources:
    // https://learn.microsoft.com/azure/app-service/reference-app-settings and the environment checks of the Functions host.
    private static readonly string[] AzurePrefixes =
    [
        "WEBSITE_", "CONTAINER_NAME", "CONTAINER_APP_", "LEGION_SERVICE_HOST", "MANAGED_ENVIRONMENT", "IDENTITY_ENDPOINT", "MSI_ENDPOINT", "KUBERNETES_SERVICE_HOST",
    ];

    /// <summary>Adds the authentication scheme.</summary>
    /// <exception cref="InvalidOperationException">The key, or a key of the sample, is set in a deployment.</exception>
    public static IServiceCollection AddAuthentication(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        var key = settings[LocalKey];
        if (!environment.IsDevelopment() || SignOfAzure(settings) is not null)
        {
            if (key is { Length: > 0 })
            {
                throw new InvalidOperationException($"{LocalKey} is for a developer's machine only. Remove it from the settings of this app.");
            }

            if (settings.GetSection("Passcode").AsEnumerable().FirstOrDefault(setting => SampleKeys.Include(setting.Value)) is { Key: { } sample })
            {
                throw new InvalidOperationException($"{sample} is a public key of local.settings.sample.json. Replace it with a random key.");
            }
        }

        return key is { Length: > 0 } ? services.AddLocalKeyAuthentication(key) : services.AddEntraAuthentication();
    }

    private static string? SignOfAzure(IConfiguration settings) => settings.AsEnumerable()
        .FirstOrDefault(setting => !string.IsNullOrEmpty(setting.Value)
            && !setting.Key.Equals(SetByTools, StringComparison.OrdinalIgnoreCase)
            && AzurePrefixes.Any(prefix => setting.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        .Key;
}
