using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Passcode.Api.Authentication;

/// <summary>
/// One policy a role, satisfied by any authentication scheme that the host registered, and a fallback that denies every route that names
/// none: a forgotten role closes a route, it never opens it.
/// </summary>
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

    // Unknown addresses and wrong methods end in 404 and 405 for everyone: the routes are no secret. Routing answers 405 and 415 by
    // endpoints of its own, which are no route endpoints.
    private static bool IsNoRoute(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;
}
