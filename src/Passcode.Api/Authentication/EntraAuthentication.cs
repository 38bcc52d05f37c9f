using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Microsoft.OpenApi;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Authentication;

/// <summary>
/// Adds authentication by tokens that Entra ID issued for this API. Issuer, audience, lifetime and signature are validated here, whatever
/// stands in front; app roles say what the caller may do.
/// </summary>
public static class EntraAuthentication
{
    /// <summary>The scheme's name.</summary>
    public const string Scheme = JwtBearerDefaults.AuthenticationScheme;

    /// <summary>Adds it; the settings are <c>Passcode:Auth</c>, of which TenantId and ClientId are then needed.</summary>
    public static IServiceCollection AddEntraAuthentication(this IServiceCollection services)
    {
        // Not AddJwtBearer, which reads further settings of its own and asks for what AddAuthentication adds.
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
                Description = "A token of Entra ID for this API, with an app role.",
            }));
    }

    private static void Validate(JwtBearerOptions bearer, AuthOptions auth, EntraDiscovery discovery)
    {
        var instance = new Uri(auth.Instance);
        bearer.Authority = $"{auth.Instance.TrimEnd('/')}/{auth.TenantId}/v2.0"; // its discovery document names the one valid issuer
        bearer.RequireHttpsMetadata = !instance.IsLoopback;
        bearer.MapInboundClaims = false;

        // Keys roll. The document is read again twice a day, and when a token names a key that is not known: but no more than once a minute,
        // whatever names callers make up.
        bearer.AutomaticRefreshInterval = TimeSpan.FromHours(12);
        bearer.RefreshInterval = TimeSpan.FromMinutes(1);
        bearer.BackchannelTimeout = TimeSpan.FromSeconds(5);
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudiences = [auth.ClientId, $"api://{auth.ClientId}"],
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RoleClaimType = "roles",
        };
        bearer.Events = new JwtBearerEvents
        {
            OnMessageReceived = discovery.Expect,
            OnTokenValidated = validated =>
            {
                if (EntraCaller.Identify(validated.Principal!, auth.TenantId) is { } why)
                {
                    validated.Fail(why);
                }

                return Task.CompletedTask;
            },
        };
    }
}
