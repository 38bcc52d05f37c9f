namespace Passcode.Core.Approvals;

/// <summary>What an approver says.</summary>
public enum ApprovalDecision
{
    /// <summary>Yes.</summary>
    Approve,

    /// <summary>No.</summary>
    Reject,
}
