using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Passcode.Api.Authentication;

/// <summary>The app roles. Each is also the name of the authorization policy that requires it.</summary>
public static class Roles
{
    /// <summary>Request and cancel resets, check eligibility, and find devices.</summary>
    public const string ResetRequest = "Reset.Request";

    /// <summary>Read resets.</summary>
    public const string ResetRead = "Reset.Read";

    /// <summary>Approve or reject resets and bulk runs that other people requested, set the emergency stop, and list and remove
    /// callback subscriptions.</summary>
    public const string ResetApprove = "Reset.Approve";

    /// <summary>Read temporary passcodes.</summary>
    public const string PasscodeReveal = "Passcode.Reveal";

    /// <summary>Start, pause, resume, cancel and retry bulk runs, and run, disable and enable schedules.</summary>
    public const string BulkRun = "Bulk.Run";

    /// <summary>Read bulk runs and schedules.</summary>
    public const string BulkRead = "Bulk.Read";

    /// <summary>Read, export and verify the audit log.</summary>
    public const string AuditRead = "Audit.Read";

    /// <summary>All app roles.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(Roles).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];
}

/// <summary>Defines one authorization policy per role, satisfied by any registered authentication scheme, and a fallback policy that denies
/// every route without a role.</summary>
internal sealed class RolePolicies(IOptions<AuthenticationOptions> authentication) : IConfigureOptions<AuthorizationOptions>
{
    public void Configure(AuthorizationOptions options)
    {
        var schemes = authentication.Value.Schemes.Select(scheme => scheme.Name).ToArray();
        foreach (var role in Roles.All)
        {
            options.AddPolicy(role, new AuthorizationPolicyBuilder(schemes).RequireAuthenticatedUser().RequireRole(role).AddRequirements(new AllowedClient(role)).Build());
        }

        options.FallbackPolicy = new AuthorizationPolicyBuilder(schemes).RequireAssertion(IsNoRoute).Build();
    }

    // Unknown paths and wrong methods return 404 and 405 to everyone, because the routes are public. Routing produces 405 and 415 with
    // endpoints of its own, which are not route endpoints.
    private static bool IsNoRoute(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;
}
