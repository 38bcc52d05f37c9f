namespace Passcode.Core.Policy;

/// <summary>The rules of policy. Stable on the wire: every verdict says which of them spoke.</summary>
public enum PolicyRule
{
    /// <summary>The device, or the person it belongs to, is in a protected group.</summary>
    ProtectedGroup,

    /// <summary>The device is not known to belong to the company.</summary>
    PersonalDevice,

    /// <summary>The person who asks has asked as often as one may.</summary>
    RequesterLimit,

    /// <summary>The bulk run would send more commands than one person may alone.</summary>
    LargeBulkRun,
}
