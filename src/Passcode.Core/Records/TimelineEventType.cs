namespace Passcode.Core.Records;

/// <summary>What a timeline entry tells of.</summary>
public enum TimelineEventType
{
    /// <summary>The request was recorded.</summary>
    Accepted,

    /// <summary>The device was found and judged.</summary>
    Checked,

    /// <summary>The caller cancelled.</summary>
    CancelRequested,

    /// <summary>Policy asks for an approval.</summary>
    ApprovalRequested,

    /// <summary>Somebody approved.</summary>
    Approved,

    /// <summary>Somebody rejected.</summary>
    Rejected,

    /// <summary>Nobody decided in time.</summary>
    ApprovalExpired,

    /// <summary>The emergency stop keeps the command from being sent for now.</summary>
    Stopped,

    /// <summary>The command is about to be sent.</summary>
    Issuing,

    /// <summary>The command was proven not to have been executed, and will be sent again.</summary>
    NotExecuted,

    /// <summary>Intune took the command.</summary>
    Issued,

    /// <summary>The reset ended.</summary>
    Ended,

    /// <summary>The device confirmed after the reset had expired.</summary>
    ConfirmedLate,

    /// <summary>A bulk run's targets are known, and the first command may be sent.</summary>
    Started,

    /// <summary>A bulk run's first devices completed.</summary>
    CanaryPassed,

    /// <summary>A bulk run sends nothing until somebody resumes it.</summary>
    Paused,

    /// <summary>Somebody resumed a bulk run.</summary>
    Resumed,
}
