using Passcode.Api.Authentication;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.LocalHost.Issuer;

/// <summary>Two people of the sample tenant, so that one machine has somebody who asks and somebody else who approves.</summary>
public static class SamplePeople
{
    /// <summary>For how long their tokens are good: a working day.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Asks for resets and bulk runs, and approves none.</summary>
    public static TokenPerson Agent { get; } = Make(
        SampleTenant.Ada, Roles.ResetRequest, Roles.ResetRead, Roles.PasscodeReveal, Roles.BulkRun, Roles.BulkRead);

    /// <summary>Approves, and asks for nothing.</summary>
    public static TokenPerson Approver { get; } = Make(
        SampleTenant.Ben, Roles.ResetRead, Roles.ResetApprove, Roles.BulkRead, Roles.AuditRead);

    private static TokenPerson Make(KnownUser user, params string[] roles) => new(user.Id, user.UserPrincipalName, user.DisplayName, roles);
}
