namespace Passcode.Core.Resets;

/// <summary>The states of a reset.</summary>
public enum ResetStatus
{
    /// <summary>Recorded; nothing has been sent.</summary>
    Accepted,

    /// <summary>Waits for a second pair of eyes.</summary>
    AwaitingApproval,

    /// <summary>About to be sent, being sent, or sent with the answer lost.</summary>
    Issuing,

    /// <summary>Intune took the command; the device has not confirmed.</summary>
    Pending,

    /// <summary>The device confirmed.</summary>
    Completed,

    /// <summary>The command was refused, or the device reported a failure.</summary>
    Failed,

    /// <summary>The device cannot do it.</summary>
    NotSupported,

    /// <summary>Refused before anything was sent.</summary>
    Ineligible,

    /// <summary>An approver rejected the request.</summary>
    Rejected,

    Cancelled,

    /// <summary>The deadline passed; a late confirmation still makes it <see cref="Completed"/>.</summary>
    Expired,
}

/// <summary>Questions to a status.</summary>
public static class ResetStatusExtensions
{
    /// <summary>Whether the reset has ended.</summary>
    public static bool IsTerminal(this ResetStatus status) =>
        status is not (ResetStatus.Accepted or ResetStatus.AwaitingApproval or ResetStatus.Issuing or ResetStatus.Pending);
}
