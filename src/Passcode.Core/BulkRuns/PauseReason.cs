namespace Passcode.Core.BulkRuns;

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
