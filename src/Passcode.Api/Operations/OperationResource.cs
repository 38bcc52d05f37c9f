using System.Text.Json.Serialization;
using Passcode.Api.Localization;
using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.Resets;

namespace Passcode.Api.Operations;

/// <summary>The status of a long-running operation.</summary>
/// <param name="Id">The ID of the reset.</param>
/// <param name="Status">The status of the operation.</param>
/// <param name="Error">The error, if the operation failed or was cancelled.</param>
/// <param name="Result">The outcome, if the operation succeeded.</param>
public sealed record OperationResource(
    string Id,
    OperationStatus Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] OperationError? Error,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ResetOutcomeResource? Result)
{
    internal static OperationResource From(PasscodeReset reset)
    {
        var status = StatusOf(reset.Status);
        return new(
            reset.Id,
            status,
            status is OperationStatus.Failed or OperationStatus.Canceled
                ? new OperationError(reset.ReasonCode?.ToWireName() ?? reset.Status.ToWireName(), Localized.Localize(reset.Advice ?? "See the timeline of the reset for details."))
                : null,
            status == OperationStatus.Succeeded ? ResetOutcomeResource.From(reset) : null);
    }

    private static OperationStatus StatusOf(ResetStatus status) => status switch
    {
        ResetStatus.Accepted or ResetStatus.AwaitingApproval => OperationStatus.NotStarted,
        ResetStatus.Issuing or ResetStatus.Pending => OperationStatus.Running,
        ResetStatus.Completed => OperationStatus.Succeeded,
        ResetStatus.Cancelled => OperationStatus.Canceled,
        ResetStatus.Failed or ResetStatus.NotSupported or ResetStatus.Ineligible or ResetStatus.Rejected or ResetStatus.Expired => OperationStatus.Failed,
    };
}

/// <summary>The status of a long-running operation, as the Azure REST API guidelines define it.</summary>
public enum OperationStatus
{
    /// <summary>Nothing has been sent to the device.</summary>
    [JsonStringEnumMemberName("NotStarted")]
    NotStarted,

    /// <summary>The command is being sent, or the device has not confirmed.</summary>
    [JsonStringEnumMemberName("Running")]
    Running,

    /// <summary>The device confirmed the reset.</summary>
    [JsonStringEnumMemberName("Succeeded")]
    Succeeded,

    /// <summary>The operation ended without a reset.</summary>
    [JsonStringEnumMemberName("Failed")]
    Failed,

    /// <summary>The reset was cancelled.</summary>
    [JsonStringEnumMemberName("Canceled")]
    Canceled,
}

/// <summary>The error of an operation that failed or was cancelled.</summary>
/// <param name="Code">The reason code; or the status, if there is no reason code.</param>
/// <param name="Message">The recommended next step.</param>
public sealed record OperationError(string Code, string Message);
