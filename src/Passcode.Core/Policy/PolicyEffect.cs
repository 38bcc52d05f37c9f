namespace Passcode.Core.Policy;

/// <summary>What a rule does when it applies.</summary>
public enum PolicyEffect
{
    /// <summary>Nothing: the reset is issued.</summary>
    Allow,

    /// <summary>The reset waits for a second pair of eyes.</summary>
    Approve,

    /// <summary>The reset is refused.</summary>
    Refuse,
}
