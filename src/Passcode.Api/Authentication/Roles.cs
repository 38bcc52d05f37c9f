namespace Passcode.Api.Authentication;

/// <summary>The app roles. Each is also the name of the authorization policy that asks for it.</summary>
public static class Roles
{
    /// <summary>Ask for a reset, cancel it, see what would happen, find a device.</summary>
    public const string ResetRequest = "Reset.Request";

    /// <summary>Read resets.</summary>
    public const string ResetRead = "Reset.Read";

    /// <summary>Approve or reject a reset that somebody else asked for.</summary>
    public const string ResetApprove = "Reset.Approve";

    /// <summary>Read a temporary passcode.</summary>
    public const string PasscodeReveal = "Passcode.Reveal";

    /// <summary>Start and steer bulk runs.</summary>
    public const string BulkRun = "Bulk.Run";

    /// <summary>Read bulk runs.</summary>
    public const string BulkRead = "Bulk.Read";

    /// <summary>Read and verify the audit trail.</summary>
    public const string AuditRead = "Audit.Read";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [ResetRequest, ResetRead, ResetApprove, PasscodeReveal, BulkRun, BulkRead, AuditRead];
}
