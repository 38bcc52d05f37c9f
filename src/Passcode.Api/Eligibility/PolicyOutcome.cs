namespace Passcode.Api.Eligibility;

/// <summary>The result of a policy evaluation.</summary>
public enum PolicyOutcome
{
    /// <summary>The reset is allowed.</summary>
    Allowed,

    /// <summary>The reset requires an approval.</summary>
    NeedsApproval,

    /// <summary>The reset is denied.</summary>
    Refused,
}
