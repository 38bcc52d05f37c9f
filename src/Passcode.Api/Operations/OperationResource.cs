using Passcode.Core.Eligibility;
using System.Text.Json.Serialization;
using Passcode.Core;
using Passcode.Core.Resets;

namespace Passcode.Api.Operations;

/// <summary>The monitor of a long-running operation.</summary>
/// <param name="Id">The reset's id.</param>
/// <param name="Status">The state.</param>
/// <param name="Error">Why it failed or was cancelled.</param>
/// <param name="Result">The outcome, when it succeeded.</param>
public sealed record OperationResource(
    string Id,
    OperationStatus Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] OperationError? Error,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ResetOutcome? Result)
{
    /// <summary>The operation of a reset.</summary>
    public static OperationResource Of(PasscodeReset reset)
    {
        ArgumentNullException.ThrowIfNull(reset);
        var status = StatusOf(reset.Status);
        return new(
            reset.Id,
            status,
            status is OperationStatus.Failed or OperationStatus.Canceled
                ? new OperationError(reset.ReasonCode?.ToWireName() ?? reset.Status.ToWireName(), reset.Advice ?? "The timeline of the reset has more.")
                : null,
            status == OperationStatus.Succeeded ? ResetOutcome.Of(reset) : null);
    }

    private static OperationStatus StatusOf(ResetStatus status) => status switch
    {
        ResetStatus.Accepted or ResetStatus.AwaitingApproval => OperationStatus.NotStarted,
        ResetStatus.Issuing or ResetStatus.Pending => OperationStatus.Running,
        ResetStatus.Completed => OperationStatus.Succeeded,
        ResetStatus.Cancelled => OperationStatus.Canceled,
        _ => OperationStatus.Failed,
    };
}
