using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Localization;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.Resets;

namespace Passcode.Api.Operations;

internal static class GetResetOperation
{
    [EndpointName("GetResetOperation"), Tags("Operations")]
    [EndpointSummary("Get the operation of a reset")]
    [EndpointDescription("Returns the status of the long-running operation. The HTTP status is always 200; the status property contains the result.")]
    [ProducesResponseType<OperationResource>(200, Description = "The operation.")]
    [ResponseHeader(200, "Retry-After", "The number of seconds to wait before the next poll. Absent when the reset has ended.")]
    [Refuses(ProblemCode.ResetNotFound)]
    public static async Task<IResult> Handle(
        [Description("The ID of the reset.")] string id, HttpContext http, IResetStore store, OperationHeaders headers, CancellationToken cancellationToken)
    {
        if (await store.FindReset(id, cancellationToken) is not { } reset)
        {
            return ResetId.NotFound;
        }

        if (!reset.Status.IsTerminal())
        {
            headers.SetRetryAfter(http, reset);
        }

        return TypedResults.Json(OperationResource.From(reset));
    }
}

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
