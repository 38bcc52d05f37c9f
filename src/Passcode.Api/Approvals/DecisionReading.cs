using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core;
using Passcode.Core.Approvals;

namespace Passcode.Api.Approvals;

/// <summary>Reads a decision, on whatever it is.</summary>
internal static class DecisionReading
{
    /// <summary>The decision and its comment; null when something is wrong with them.</summary>
    public static (ApprovalDecision Decision, string? Comment)? Decision(this FieldErrors errors, DecisionBody body)
    {
        var all = Enum.GetValues<ApprovalDecision>();
        var decision = Array.FindIndex(all, candidate => candidate.ToWireName() == body.Decision);
        errors.Require(decision >= 0, "decision", "decision must be approve or reject.");
        var comment = errors.Text("comment", body.Comment, ResetLimits.Reason);
        return errors.Any ? null : (all[decision], comment);
    }
}
