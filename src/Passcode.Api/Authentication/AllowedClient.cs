using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Passcode.Api.Authentication;

/// <summary>Requires that the token was issued to a client from which a role can be used, so that a token of another client, such as one
/// that was taken from a tool on a developer's machine, gives less than the roles of its person.</summary>
internal sealed record AllowedClient(string Role) : IAuthorizationRequirement;

internal sealed class AllowedClientHandler(IOptions<AuthOptions> auth) : AuthorizationHandler<AllowedClient>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AllowedClient requirement)
    {
        // A local key has no client.
        if (!EntraCaller.HasToken(context.User) || auth.Value.Allows(requirement.Role, EntraCaller.Client(context.User)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>The client IDs from which each app role can be used, in addition to the one of the API, which the console uses.</summary>
public sealed class RoleClients
{
    /// <summary>The clients for <c>Reset.Request</c>. If none is set, every client is allowed.</summary>
    public string[] ResetRequest { get; set; } = [];

    /// <summary>The clients for <c>Reset.Read</c>. If none is set, every client is allowed.</summary>
    public string[] ResetRead { get; set; } = [];

    /// <summary>The clients for <c>Reset.Approve</c>. If none is set, only the console is allowed.</summary>
    public string[] ResetApprove { get; set; } = [];

    /// <summary>The clients for <c>Passcode.Reveal</c>. If none is set, only the console is allowed.</summary>
    public string[] PasscodeReveal { get; set; } = [];

    /// <summary>The clients for <c>Bulk.Run</c>. If none is set, every client is allowed.</summary>
    public string[] BulkRun { get; set; } = [];

    /// <summary>The clients for <c>Bulk.Read</c>. If none is set, every client is allowed.</summary>
    public string[] BulkRead { get; set; } = [];

    /// <summary>The clients for <c>Audit.Read</c>. If none is set, every client is allowed.</summary>
    public string[] AuditRead { get; set; } = [];

    /// <summary>The settings by role.</summary>
    internal IReadOnlyDictionary<string, string[]> ByRole => new Dictionary<string, string[]>
    {
        [Roles.ResetRequest] = ResetRequest,
        [Roles.ResetRead] = ResetRead,
        [Roles.ResetApprove] = ResetApprove,
        [Roles.PasscodeReveal] = PasscodeReveal,
        [Roles.BulkRun] = BulkRun,
        [Roles.BulkRead] = BulkRead,
        [Roles.AuditRead] = AuditRead,
    };
}
