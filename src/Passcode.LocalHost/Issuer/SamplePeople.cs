using Passcode.Api.Authentication;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.LocalHost.Issuer;

/// <summary>Two people of the sample tenant: a requester and an approver.</summary>
public static class SamplePeople
{
    /// <summary>The lifetime of their tokens: one working day.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Can request resets and bulk runs, but not approve them.</summary>
    public static TokenPerson Agent { get; } = Make(
        SampleTenant.Ada, Roles.ResetRequest, Roles.ResetRead, Roles.PasscodeReveal, Roles.BulkRun, Roles.BulkRead);

    /// <summary>Can approve, but not request.</summary>
    public static TokenPerson Approver { get; } = Make(
        SampleTenant.Ben, Roles.ResetRead, Roles.ResetApprove, Roles.BulkRead, Roles.AuditRead);

    private static TokenPerson Make(KnownUser user, params string[] roles) => new(user.Id, user.UserPrincipalName, user.DisplayName, roles);
}
