namespace Passcode.Core.Approvals;

/// <summary>What waits for an approval.</summary>
public enum ApprovalKind
{
    /// <summary>The reset of a single device.</summary>
    Reset,

    /// <summary>A bulk run.</summary>
    BulkRun,
}
