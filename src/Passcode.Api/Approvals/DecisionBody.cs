using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Approvals;

namespace Passcode.Api.Approvals;

/// <summary>A decision on a reset or a bulk run.</summary>
/// <param name="Decision">The decision: approve or reject.</param>
/// <param name="Round">The round of the approval that you decide on, as its resource says. Without it, the decision is for the first round.</param>
/// <param name="Comment">The reason for the decision. The requester can read it, and the audit log stores it.</param>
public sealed record DecisionBody(
    [property: Required(ErrorMessage = "is required: approve or reject.")] string? Decision = null,
    [property: Range(1, 1000, ErrorMessageResourceType = typeof(FieldMessages), ErrorMessageResourceName = nameof(FieldMessages.Range))] int? Round = null,
    [property: MaxCharacters(ResetLimits.Reason)] string? Comment = null);

internal static class DecisionParser
{
    /// <summary>Returns the decision and its comment; null if the body is invalid.</summary>
    public static (ApprovalDecision Decision, string? Comment)? Decision(this FieldErrors errors, DecisionBody body)
    {
        var decision = errors.Named<ApprovalDecision>("decision", body.Decision);
        var comment = errors.SingleLine("comment", body.Comment);
        return errors.Any ? null : (decision!.Value, comment);
    }
}
