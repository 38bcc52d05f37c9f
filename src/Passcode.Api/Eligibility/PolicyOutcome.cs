namespace Passcode.Api.Eligibility;

/// <summary>What becomes of a reset by policy.</summary>
public enum PolicyOutcome
{
    /// <summary>It goes on.</summary>
    Allowed,

    /// <summary>It waits for an approval.</summary>
    NeedsApproval,

    /// <summary>It is refused.</summary>
    Refused,
}
