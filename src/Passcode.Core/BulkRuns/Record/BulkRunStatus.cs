namespace Passcode.Core.BulkRuns;

/// <summary>The state of a run.</summary>
public enum BulkRunStatus
{
    /// <summary>Its targets are being read and evaluated.</summary>
    Preparing,

    /// <summary>Its devices are reviewed, and it waits until somebody starts it.</summary>
    AwaitingStart,

    /// <summary>It waits for an approver.</summary>
    AwaitingApproval,

    /// <summary>Its first few devices go alone.</summary>
    Canary,

    /// <summary>Commands are sent and confirmations awaited.</summary>
    Running,

    /// <summary>No command is sent until somebody resumes it; confirmations are awaited.</summary>
    Paused,

    /// <summary>Cancelled; confirmations of what was sent are awaited.</summary>
    Cancelling,

    /// <summary>Every target has ended.</summary>
    Completed,

    /// <summary>Cancelled, and every target has ended.</summary>
    Cancelled,

    /// <summary>An approver rejected it; nothing was sent.</summary>
    Rejected,

    /// <summary>No approver decided, or nobody started it, before the deadline; nothing was sent.</summary>
    Expired,

    /// <summary>It could not be begun; nothing was sent.</summary>
    Failed,
}

/// <summary>Why a run is paused.</summary>
public enum PauseReason
{
    /// <summary>Somebody paused it.</summary>
    Operator,

    /// <summary>Its first devices did not all complete.</summary>
    Canary,

    /// <summary>Too large a share of its devices failed.</summary>
    CircuitBreaker,

    /// <summary>The tenant's emergency stop; it goes on by itself once that is lifted.</summary>
    EmergencyStop,
}
