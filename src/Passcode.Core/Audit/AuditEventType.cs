namespace Passcode.Core.Audit;

/// <summary>What an entry of the audit log is about. The names are stable on the wire.</summary>
public enum AuditEventType
{
    /// <summary>A reset was requested and recorded.</summary>
    ResetRequested,

    /// <summary>Policy, or a device's state, refused a reset.</summary>
    ResetRefused,

    /// <summary>A reset waits for an approval.</summary>
    ApprovalRequested,

    /// <summary>Somebody approved.</summary>
    Approved,

    /// <summary>Somebody rejected.</summary>
    Rejected,

    /// <summary>A decision was refused: not awaited, too late, or by the person who asked.</summary>
    DecisionRefused,

    /// <summary>A reset or a bulk run was cancelled.</summary>
    Cancelled,

    /// <summary>A temporary passcode was handed out.</summary>
    PasscodeRevealed,

    /// <summary>A temporary passcode of a protected device was asked for, and a second person is awaited.</summary>
    RevealRequested,

    /// <summary>A temporary passcode was asked for and not handed out.</summary>
    RevealRefused,

    /// <summary>The emergency stop was set.</summary>
    EmergencyStopped,

    /// <summary>The emergency stop was lifted.</summary>
    EmergencyStopLifted,

    /// <summary>The policy in force is not the one that was in force before.</summary>
    PolicyChanged,

    /// <summary>A helpdesk's delivery could not be verified.</summary>
    DeliveryNotVerified,

    /// <summary>A known caller was denied a request: by its role, its client, a missing authentication context, or because it is no person.</summary>
    RequestDenied,

    /// <summary>A bulk run was requested, by a person or by a schedule.</summary>
    BulkRunRequested,

    /// <summary>A bulk run was started by a person after its review.</summary>
    BulkRunStarted,

    /// <summary>A bulk run was paused by a person.</summary>
    BulkRunPaused,

    /// <summary>A bulk run was resumed.</summary>
    BulkRunResumed,

    /// <summary>The cancellation of a bulk run was requested.</summary>
    BulkRunCancelled,

    /// <summary>A bulk run ended; the detail is its status, or why it failed.</summary>
    BulkRunEnded,

    /// <summary>A schedule was disabled; the detail is why.</summary>
    ScheduleDisabled,

    /// <summary>A schedule was enabled; the detail is why.</summary>
    ScheduleEnabled,

    /// <summary>A callback subscription was created.</summary>
    SubscriptionCreated,

    /// <summary>A callback subscription was removed by its owner, an operator or its receiver.</summary>
    SubscriptionRemoved,

    /// <summary>Events to a callback subscription became dead letters; one entry per day.</summary>
    SubscriptionFailing,

    /// <summary>A callback subscription was not renewed in time and was removed.</summary>
    SubscriptionExpired,

    /// <summary>A record was used that Passcode did not write; one entry per record and day.</summary>
    RecordNotAuthentic,

    /// <summary>Entries past their retention were deleted; the detail is the hash that the remaining entries are anchored to.</summary>
    AuditLogTruncated,
}
