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
        services.AddOptions<JwtBearerOptions>(Scheme).Configure<IOptions<AuthOptions>>((bearer, auth) => Validate(bearer, auth.Value));
        return services
            .AddSingleton<IValidateOptions<AuthOptions>, EntraSettings>()
            .AddSingleton(new DocumentedScheme(Scheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "A token of Entra ID for this API, with an app role.",
            }));
    }

    private static void Validate(JwtBearerOptions bearer, AuthOptions auth)
    {
        var instance = new Uri(auth.Instance);
        bearer.Authority = $"{auth.Instance.TrimEnd('/')}/{auth.TenantId}/v2.0"; // its discovery document names the one valid issuer
        bearer.RequireHttpsMetadata = !instance.IsLoopback;
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudiences = [auth.ClientId, $"api://{auth.ClientId}"],
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RoleClaimType = "roles",
        };
        bearer.Events = new JwtBearerEvents { OnTokenValidated = EntraCaller.Identify };
    }
}
