using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Approvals;
using Passcode.Api.Authentication;
using Passcode.Api.BulkRuns;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Api.Resets;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;
using Passcode.Core.Schedules;

namespace Passcode.Api.Schedules;

internal static class ControlSchedules
{
    public static Problem NotFound { get; } = new(ProblemCode.ScheduleNotFound, $"Check the name. List the schedules to find it.");
    private static readonly Problem DisabledBySettings = new(
        ProblemCode.ScheduleDisabled, $"The settings disable the schedule. Ask an administrator to enable it there.");

    [EndpointName("RunSchedule"), Tags("Bulk runs")]
    [EndpointSummary("Run a schedule now")]
    [EndpointDescription(
        "Starts a bulk run with the selection, the ticket and the limits of the schedule, without waiting for its next occurrence. The bulk run requires the same approvals as any other bulk "
        + "run of the selection, and sends no command outside the window of the schedule. Repeating the request with the same key and body returns the same bulk run.")]
    [ProducesResponseType<BulkRunResource>(202, Description = "The bulk run is accepted.")]
    [Refuses(
        ProblemCode.InvalidRequest,
        ProblemCode.IdempotencyKeyReused,
        ProblemCode.ScheduleNotFound,
        ProblemCode.ScheduleDisabled,
        ProblemCode.ScheduleOutsideWindow,
        ProblemCode.BulkTooLarge,
        ProblemCode.BulkRunOverlaps)]
    public static async Task<IResult> Run(
        [Description("The name of the schedule.")] string name,
        RunScheduleBody body,
        FieldErrors errors,
        [FromHeader(Name = IdempotencyKey.Header), Description("A unique key that you generate. A repeated request with the same key returns the original bulk run.")] string? idempotencyKey,
        HttpContext http,
        ClaimsPrincipal user,
        ControlSchedule control,
        CallerScopes scopes,
        BulkRunView view,
        CancellationToken cancellationToken)
    {
        var key = errors.IdempotencyKeyOf(idempotencyKey);
        var reason = errors.SingleLine("reason", body.Reason);
        var requestedBy = errors.RequestedBy(body.RequestedBy, Caller.From(user));
        return errors.Any ? errors.ToProblem() : await control.Run(name, requestedBy!, reason!, user.Origin(scopes), key, cancellationToken) switch
        {
            RequestResult<BulkRun>.Accepted { Record: var run } => view.Accepted(http, run),
            ScheduleRunResult.NotFound => NotFound,
            ScheduleRunResult.Disabled => new Problem(ProblemCode.ScheduleDisabled, $"The schedule is disabled. Enable it, or start a bulk run of the same selection."),
            ScheduleRunResult.OutsideWindow { Schedule: var schedule } => new Problem(
                ProblemCode.ScheduleOutsideWindow,
                $"The schedule sends commands from {schedule.Window!.From:HH:mm} to {schedule.Window.To:HH:mm}, {schedule.TimeZone}. Run it then, or start a bulk run of the same selection."),
            var other => other.ToProblem(),
        };
    }

    [EndpointName("DisableSchedule"), Tags("Bulk runs")]
    [EndpointSummary("Disable a schedule")]
    [EndpointDescription("Skips the occurrences of a schedule until it is enabled. A bulk run that has started continues; cancel it to stop it.")]
    [ProducesResponseType<ScheduleResource>(200, Description = "The schedule.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.ScheduleNotFound)]
    public static async Task<IResult> Disable(
        [Description("The name of the schedule.")] string name,
        ScheduleReasonBody body,
        FieldErrors errors,
        ClaimsPrincipal user,
        ControlSchedule control,
        ScheduleView view,
        CancellationToken cancellationToken)
    {
        var reason = errors.SingleLine("reason", body.Reason);
        return errors.Any ? errors.ToProblem()
            : await control.Disable(name, Caller.From(user).Name, reason!, cancellationToken) is { } known
                ? TypedResults.Json(await view.Create(known, cancellationToken))
                : NotFound;
    }

    [EndpointName("EnableSchedule"), Tags("Bulk runs")]
    [EndpointSummary("Enable a schedule")]
    [EndpointDescription("Enables a schedule that was disabled. The next occurrence starts a bulk run; skipped occurrences are not run late.")]
    [ProducesResponseType<ScheduleResource>(200, Description = "The schedule.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.ScheduleNotFound, ProblemCode.ScheduleDisabled)]
    public static async Task<IResult> Enable(
        [Description("The name of the schedule.")] string name,
        ScheduleReasonBody body,
        FieldErrors errors,
        ClaimsPrincipal user,
        ControlSchedule control,
        ScheduleView view,
        CancellationToken cancellationToken)
    {
        var reason = errors.SingleLine("reason", body.Reason);
        return errors.Any ? errors.ToProblem() : await control.Enable(name, Caller.From(user).Name, reason!, cancellationToken) switch
        {
            EnableResult.Enabled { Name: var known } => TypedResults.Json(await view.Create(known, cancellationToken)),
            EnableResult.DisabledBySettings => DisabledBySettings,
            _ => NotFound,
        };
    }
}

/// <summary>A request to run a schedule now.</summary>
/// <param name="Reason">The reason for the bulk run, which approvers can read and which is stored in the audit log.</param>
/// <param name="RequestedBy">The sign-in name or email address of the requester. Required unless the access token identifies a person.</param>
public sealed record RunScheduleBody(
    [property: Required(ErrorMessage = "is required. Approvers can read it, and it is written to the audit log."), MaxCharacters(ResetLimits.Reason)] string? Reason = null,
    [property: MaxCharacters(ResetLimits.RequestedBy)] string? RequestedBy = null);

/// <summary>A request to disable or enable a schedule.</summary>
/// <param name="Reason">The reason, which is stored in the audit log.</param>
public sealed record ScheduleReasonBody(
    [property: Required(ErrorMessage = "is required. It is written to the audit log."), MaxCharacters(ResetLimits.Reason)] string? Reason = null);
