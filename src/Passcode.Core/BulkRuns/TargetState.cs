namespace Passcode.Core.BulkRuns;

/// <summary>The state of one target of a run.</summary>
public enum TargetState
{
    /// <summary>Eligible, and nothing has been sent.</summary>
    Queued,

    /// <summary>The command is being sent, or its answer was lost: it may or may not have been executed.</summary>
    Issuing,

    /// <summary>Intune took the command.</summary>
    Issued,

    /// <summary>The device confirmed.</summary>
    Completed,

    /// <summary>The device, Intune or Graph reported a failure.</summary>
    Failed,

    /// <summary>The device cannot do it.</summary>
    NotSupported,

    /// <summary>Nothing was sent, and the reason says why.</summary>
    Ineligible,

    /// <summary>The run was cancelled before anything was sent.</summary>
    Cancelled,

    /// <summary>The run's time was over before the command was sent or confirmed.</summary>
    Expired,
}
