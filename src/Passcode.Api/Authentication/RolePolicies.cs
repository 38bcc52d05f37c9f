using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Passcode.Api.Authentication;

/// <summary>Defines one authorization policy per role, satisfied by any registered authentication scheme, and a fallback policy that denies
/// every route without a role.</summary>
internal sealed class RolePolicies(IOptions<AuthenticationOptions> authentication) : IConfigureOptions<AuthorizationOptions>
{
    public void Configure(AuthorizationOptions options)
    {
        var schemes = authentication.Value.Schemes.Select(scheme => scheme.Name).ToArray();
        foreach (var role in Roles.All)
        {
            options.AddPolicy(role, new AuthorizationPolicyBuilder(schemes).RequireAuthenticatedUser().RequireRole(role).Build());
        }

        options.FallbackPolicy = new AuthorizationPolicyBuilder(schemes).RequireAssertion(IsNoRoute).Build();
    }

    // Unknown paths and wrong methods return 404 and 405 to everyone, because the routes are public. Routing produces 405 and 415 with
    // endpoints of its own, which are not route endpoints.
    private static bool IsNoRoute(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;
}
