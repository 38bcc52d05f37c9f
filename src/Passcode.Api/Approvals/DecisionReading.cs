using Passcode.Api.Problems;
using Passcode.Core.Approvals;

namespace Passcode.Api.Approvals;

/// <summary>Validates the body of a decision on a reset or a bulk run.</summary>
internal static class DecisionReading
{
    /// <summary>Returns the decision and its comment; null if the body is invalid.</summary>
    public static (ApprovalDecision Decision, string? Comment)? Decision(this FieldErrors errors, DecisionBody body)
    {
        var decision = errors.Named<ApprovalDecision>("decision", body.Decision);
        var comment = errors.Text("comment", body.Comment);
        return errors.Any ? null : (decision!.Value, comment);
    }
}
