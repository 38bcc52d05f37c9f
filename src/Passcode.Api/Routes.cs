using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Approvals;
using Passcode.Api.Audit;
using Passcode.Api.Authentication;
using Passcode.Api.BulkRuns;
using Passcode.Api.Callbacks;
using Passcode.Api.Console;
using Passcode.Api.Devices;
using Passcode.Api.Eligibility;
using Passcode.Api.Health;
using Passcode.Api.Helpdesk;
using Passcode.Api.OpenApi;
using Passcode.Api.Operations;
using Passcode.Api.Policy;
using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Api.Reveal;
using Passcode.Api.Schedules;

namespace Passcode.Api;

/// <summary>Every route, who may use it, and what answers it. A route that names no role is denied to everyone.</summary>
internal static class Routes
{
    public const int LargestBody = 64 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").Document().WithMetadata(new RequestSizeLimitAttribute(LargestBody)).DisableValidation()
            .AddEndpointFilterFactory(QueryValidator.Require).AddEndpointFilterFactory(BodyValidator.Validate);

        api.MapPost("/resets", PostReset.Handle).RequireAuthorization(Roles.ResetRequest);
        api.MapGet("/resets", GetResets.Handle).RequireAuthorization(Roles.ResetRead);
        api.MapGet("/resets/{id}", GetReset.Handle).RequireAuthorization(Roles.ResetRead);
        api.MapGet("/resets/{id}/operation", GetResetOperation.Handle).RequireAuthorization(Roles.ResetRead);
        api.MapPost("/resets/{id}/cancel", PostCancel.Handle).RequireAuthorization(Roles.ResetRequest);
        api.MapPost("/resets/{id}/decision", PostDecision.Handle).RequireAuthorization(Roles.ResetApprove);
        api.MapPost("/resets/{id}/passcode", PostPasscode.Handle).RequireAuthorization(Roles.PasscodeReveal);
        api.MapPost("/eligibility", PostEligibility.Handle).RequireAuthorization(Roles.ResetRequest);
        api.MapGet("/devices", GetDevices.Handle).RequireAuthorization(Roles.ResetRequest);

        api.MapGet("/approvals", GetApprovals.Handle).RequireAuthorization(Roles.ResetApprove);
        api.MapGet("/emergency-stop", GetEmergencyStop.Handle).RequireAuthorization(Roles.ResetRead);
        api.MapPut("/emergency-stop", PutEmergencyStop.Handle).RequireAuthorization(Roles.ResetApprove);

        api.MapGet("/audit", GetAudit.Handle).RequireAuthorization(Roles.AuditRead);
        api.MapGet("/audit/export", GetAuditExport.Handle).RequireAuthorization(Roles.AuditRead).DisableRequestTimeout();
        api.MapPost("/audit/verify", PostAuditVerify.Handle).RequireAuthorization(Roles.AuditRead).DisableRequestTimeout();

        api.MapPost("/bulk-runs", PostBulkRun.Handle).RequireAuthorization(Roles.BulkRun);
        api.MapPost("/bulk-runs/csv", PostBulkRunCsv.Handle).RequireAuthorization(Roles.BulkRun)
            .WithMetadata(new RequestSizeLimitAttribute(BulkLimits.Csv)).DisableRequestTimeout();
        api.MapGet("/bulk-runs", GetBulkRuns.Handle).RequireAuthorization(Roles.BulkRead);
        api.MapGet("/bulk-runs/{id}", GetBulkRun.Handle).RequireAuthorization(Roles.BulkRead);
        api.MapGet("/bulk-runs/{id}/targets", GetBulkTargets.Handle).RequireAuthorization(Roles.BulkRead);
        api.MapGet("/bulk-runs/{id}/targets.csv", GetTargetsCsv.Handle).RequireAuthorization(Roles.BulkRead).DisableRequestTimeout();
        api.MapGet("/bulk-runs/{id}/progress", GetProgress.Handle).RequireAuthorization(Roles.BulkRead).DisableRequestTimeout();
        api.MapPost("/bulk-runs/{id}/pause", ControlRun.Pause).RequireAuthorization(Roles.BulkRun);
        api.MapPost("/bulk-runs/{id}/resume", ControlRun.Resume).RequireAuthorization(Roles.BulkRun);
        api.MapPost("/bulk-runs/{id}/cancel", ControlRun.Cancel).RequireAuthorization(Roles.BulkRun);
        api.MapPost("/bulk-runs/{id}/decision", PostBulkDecision.Handle).RequireAuthorization(Roles.ResetApprove);
        api.MapPost("/bulk-runs/{id}/retry", PostRetry.Handle).RequireAuthorization(Roles.BulkRun);
        api.MapGet("/schedules", GetSchedules.Handle).RequireAuthorization(Roles.BulkRead);

        api.MapPost("/subscriptions", PostSubscription.Handle).RequireAuthorization(Roles.ResetRead);
        api.MapGet("/callbacks/dead-letters", GetDeadLetters.Handle).RequireAuthorization(Roles.AuditRead);
        api.MapPost("/callbacks/dead-letters/{id}/redeliver", PostRedeliver.Handle).RequireAuthorization(Roles.ResetRequest);

        api.MapDelete("/subscriptions/{key}", DeleteSubscription.Handle).AllowAnonymous();
        // A delivery proves itself by its source's signature or secret, so no role is asked for.
        api.MapPost("/helpdesk/{source}", PostDelivery.Handle).AllowAnonymous()
            .WithMetadata(new RequestSizeLimitAttribute(DeliveryBody.Largest));
        api.MapMethods("/helpdesk/{source}", ["OPTIONS"], WebhookHandshake.Handle).AllowAnonymous();

        api.MapGet("/operations/{token}", GetOperation.Handle).AllowAnonymous();
        api.MapGet("/console/settings", GetConsoleSettings.Handle).AllowAnonymous();
        api.MapGet("/health/live", GetLive.Handle).AllowAnonymous();
        api.MapGet("/health/ready", GetReady.Handle).AllowAnonymous();
        endpoints.MapOpenApi("/api/openapi.json").AllowAnonymous();
    }
}
