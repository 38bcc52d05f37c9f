using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Microsoft.OpenApi;

namespace Passcode.Api.Authentication;

/// <summary>Adds authentication by Entra ID access tokens for this API. Issuer, audience, lifetime and signature are validated here even
/// behind a gateway that validates tokens too. App roles authorize the caller.</summary>
public static class EntraAuthentication
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string Scheme = JwtBearerDefaults.AuthenticationScheme;

    /// <summary>Adds the scheme. It requires the settings TenantId and ClientId under <c>Passcode:Auth</c>.</summary>
    public static IServiceCollection AddEntraAuthentication(this IServiceCollection services)
    {
        // Not AddJwtBearer: it reads further settings and requires the services that AddAuthentication adds.
        new AuthenticationBuilder(services).AddScheme<JwtBearerOptions, JwtBearerHandler>(Scheme, null);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<JwtBearerOptions>, JwtBearerPostConfigureOptions>());
        services.AddOptions<JwtBearerOptions>(Scheme).Configure<IOptions<AuthOptions>, EntraDiscovery>((bearer, auth, discovery) => Validate(bearer, auth.Value, discovery));
        return services
            .AddSingleton<EntraDiscovery>()
            .AddSingleton<IValidateOptions<AuthOptions>, EntraSettings>()
            .AddSingleton(new DocumentedScheme(Scheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "An Entra ID access token for this API with an app role.",
            }));
    }

    private static void Validate(JwtBearerOptions bearer, AuthOptions auth, EntraDiscovery discovery)
    {
        var instance = new Uri(auth.Instance);
        bearer.Authority = $"{auth.Instance.TrimEnd('/')}/{auth.TenantId}/v2.0"; // the discovery document contains the only valid issuer
        bearer.RequireHttpsMetadata = !instance.IsLoopback;
        bearer.MapInboundClaims = false;

        // Signing keys are rotated. The document is refreshed twice a day and when a token has an unknown key ID, but at most once a
        // minute, so that tokens with invented key IDs cannot cause a flood of requests.
        bearer.AutomaticRefreshInterval = TimeSpan.FromHours(12);
        bearer.RefreshInterval = TimeSpan.FromMinutes(1);
        bearer.BackchannelTimeout = TimeSpan.FromSeconds(5);
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudiences = [auth.ClientId, $"api://{auth.ClientId}"],
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            AuthenticationType = Scheme,
            RoleClaimType = "roles",
        };
        bearer.Events = new JwtBearerEvents
        {
            OnMessageReceived = discovery.Expect,
            OnTokenValidated = validated =>
            {
                if (EntraCaller.Identify(validated.Principal!, auth.TenantId) is { } why)
                {
                    if (validated.Principal!.FindFirst("oid") is { } known)
                    {
                        validated.HttpContext.Features.Set(new RejectedCaller(known.Value));
                    }

                    validated.Fail(why);
                }

                return Task.CompletedTask;
            },
        };
    }
}

/// <summary>The object ID in a token whose signature, issuer and audience are valid, but which is not accepted.</summary>
internal sealed record RejectedCaller(string Id);

/// <summary>Validates the settings of Entra ID authentication. Both IDs must be GUIDs, because an alias such as <c>common</c> would accept
/// callers of other tenants.</summary>
internal sealed class EntraSettings : IValidateOptions<AuthOptions>
{
    public ValidateOptionsResult Validate(string? name, AuthOptions options)
    {
        string[] failures = [.. Wrong(options).Select(setting => $"{AuthOptions.Section}:{setting}")];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Wrong(AuthOptions options)
    {
        if (!Guid.TryParse(options.TenantId, out _))
        {
            yield return "TenantId: must be the GUID of the Entra tenant whose callers are accepted.";
        }

        if (!Guid.TryParse(options.ClientId, out _))
        {
            yield return "ClientId: must be the GUID of the app registration of this API.";
        }
    }
}
