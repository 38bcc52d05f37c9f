using Passcode.Api.Problems;
using Passcode.Core.Approvals;

namespace Passcode.Api.Approvals;

/// <summary>Reads a decision, on whatever it is.</summary>
internal static class DecisionReading
{
    /// <summary>The decision and its comment; null when something is wrong with them.</summary>
    public static (ApprovalDecision Decision, string? Comment)? Decision(this FieldErrors errors, DecisionBody body)
    {
        var decision = errors.Named<ApprovalDecision>("decision", body.Decision);
        var comment = errors.Text("comment", body.Comment);
        return errors.Any ? null : (decision!.Value, comment);
    }
}
