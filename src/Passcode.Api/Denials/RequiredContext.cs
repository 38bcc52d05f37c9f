using System.Text;
using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;
using Passcode.Api.Problems;

namespace Passcode.Api.Denials;

/// <summary>Requires an authentication context of Conditional Access in the token, if the settings name one. The response is a claims challenge
/// (RFC 6750 with <c>insufficient_claims</c>), which a client answers by signing the person in again.
/// https://learn.microsoft.com/entra/identity-platform/developer-guide-conditional-access-authentication-context</summary>
internal static class RequiredContext
{
    /// <summary>Requires a context for a route.</summary>
    public static RouteHandlerBuilder RequireContext(this RouteHandlerBuilder route, Func<AuthenticationContextOptions, string?> context) =>
        route.AddEndpointFilter(async (invocation, next) => Missing(invocation.HttpContext, context) ?? await next(invocation));

    /// <summary>Returns the challenge; null if the token has the context, or none is required. A local key has no token.</summary>
    public static IResult? Missing(HttpContext http, Func<AuthenticationContextOptions, string?> context)
    {
        var auth = http.RequestServices.GetRequiredService<IOptions<AuthOptions>>().Value;
        return context(auth.AuthenticationContexts) is { Length: > 0 } required && EntraCaller.HasToken(http.User) && !http.User.HasClaim("acrs", required)
            ? new Challenge(auth, required)
            : null;
    }

    private sealed record Challenge(AuthOptions Auth, string Context) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var claims = Convert.ToBase64String(Encoding.UTF8.GetBytes($$$$"""{"access_token":{"acrs":{"essential":true,"value":"{{{{Context}}}}"}}}"""));
            httpContext.Response.Headers.WWWAuthenticate =
                $"Bearer realm=\"\", authorization_uri=\"{Auth.Instance.TrimEnd('/')}/{Auth.TenantId}/oauth2/v2.0/authorize\", client_id=\"{Auth.ClientId}\", "
                + $"error=\"insufficient_claims\", claims=\"{claims}\", cc_type=\"authcontext\"";
            return new Denial(ProblemCode.InsufficientClaims, $"Sign in again with the authentication context {Context}, and repeat the request.").ExecuteAsync(httpContext);
        }
    }
}
