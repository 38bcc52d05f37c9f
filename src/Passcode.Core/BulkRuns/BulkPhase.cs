namespace Passcode.Core.BulkRuns;

/// <summary>Where the workflow of a run is.</summary>
public enum BulkPhase
{
    /// <summary>Reads the selection.</summary>
    Select,

    /// <summary>Counts what was selected, and waits for an approval where one is needed.</summary>
    Start,

    /// <summary>Sends commands and awaits confirmations.</summary>
    Advance,
}
