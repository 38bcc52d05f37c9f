using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core;
using Passcode.Core.Approvals;

namespace Passcode.Api.Approvals;

/// <summary>Validates the body of a decision on a reset or a bulk run.</summary>
internal static class DecisionReading
{
    /// <summary>Returns the decision and its comment; null if the body is invalid.</summary>
    public static (ApprovalDecision Decision, string? Comment)? Decision(this FieldErrors errors, DecisionBody body)
    {
        var all = Enum.GetValues<ApprovalDecision>();
        var decision = Array.FindIndex(all, candidate => candidate.ToWireName() == body.Decision);
        errors.Require(decision >= 0, "decision", "decision must be approve or reject.");
        var comment = errors.Text("comment", body.Comment, ResetLimits.Reason);
        return errors.Any ? null : (all[decision], comment);
    }
}
