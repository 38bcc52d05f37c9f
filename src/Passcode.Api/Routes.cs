using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Approvals;
using Passcode.Api.Audit;
using Passcode.Api.Authentication;
using Passcode.Api.BulkRuns;
using Passcode.Api.Callbacks;
using Passcode.Api.Console;
using Passcode.Api.Denials;
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
using Passcode.Api.Statistics;

namespace Passcode.Api;

/// <summary>Maps every route to its handler and required role. A route without a role denies every request.</summary>
internal static class Routes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").Document().WithMetadata(new RequestSizeLimitAttribute(StatusProblems.LargestBody)).DisableValidation()
            .AddEndpointFilterFactory(QueryValidator.Require).AddEndpointFilterFactory(BodyValidator.Validate);

        api.MapPost("/resets", PostReset.Handle).RequireAuthorization(Roles.ResetRequest);
        api.MapGet("/resets", GetResets.Handle).RequireAuthorization(Roles.ResetRead);
        api.MapGet("/resets/{id}", GetReset.Handle).HideReset().RequireAuthorization(Roles.ResetRead);
        api.MapGet("/resets/{id}/operation", GetResetOperation.Handle).HideReset().RequireAuthorization(Roles.ResetRead);
        api.MapPost("/resets/{id}/cancel", PostCancel.Handle).HideReset().RequireAuthorization(Roles.ResetRequest);
        api.MapPost("/resets/{id}/decision", PostDecision.Handle).HideReset().RequireAuthorization(Roles.ResetApprove).RequireContext(contexts => contexts.Approve);
        api.MapPost("/resets/{id}/passcode", PostPasscode.Handle).HideReset().RequireAuthorization(Roles.PasscodeReveal).RequireContext(contexts => contexts.Reveal);
        api.MapGet("/summary", GetSummary.Handle).RequireAllDevices().RequireAuthorization(Roles.ResetRead);
        api.MapPost("/eligibility", PostEligibility.Handle).RequireAuthorization(Roles.ResetRequest);
        api.MapGet("/devices", GetDevices.Handle).RequireAuthorization(Roles.ResetRequest);
        api.MapGet("/devices/{deviceId}/bulk-runs", GetDeviceTargets.Handle).RequireAllDevices().RequireAuthorization(Roles.ResetRead);

        api.MapGet("/approvals", GetApprovals.Handle).RequireAuthorization(Roles.ResetApprove);
        api.MapGet("/approvals/{id}", GetApproval.Handle).RequireAuthorization(Roles.ResetApprove);
        api.MapGet("/emergency-stop", GetEmergencyStop.Handle).RequireAuthorization(Roles.ResetRead);
        api.MapPut("/emergency-stop", PutEmergencyStop.Handle).RequireAuthorization(Roles.ResetApprove);

        api.MapGet("/audit", GetAudit.Handle).RequireAuthorization(Roles.AuditRead);
        api.MapGet("/audit/export", GetAuditExport.Handle).RequireAuthorization(Roles.AuditRead).DisableRequestTimeout();
        api.MapPost("/audit/verify", PostAuditVerify.Handle).RequireAuthorization(Roles.AuditRead).DisableRequestTimeout();

        api.MapPost("/bulk-runs", PostBulkRun.Handle).StartsBulkRun().RequireAuthorization(Roles.BulkRun);
        api.MapPost("/bulk-runs/csv", PostBulkRunCsv.Handle).StartsBulkRun().RequireAuthorization(Roles.BulkRun)
            .WithMetadata(new RequestSizeLimitAttribute(BulkLimits.Csv)).DisableRequestTimeout();
        api.MapGet("/bulk-runs", GetBulkRuns.Handle).RequireAuthorization(Roles.BulkRead);
        api.MapGet("/bulk-runs/{id}", GetBulkRun.Handle).HideBulkRun().RequireAuthorization(Roles.BulkRead);
        api.MapGet("/bulk-runs/{id}/targets", GetBulkTargets.Handle).HideBulkRun().RequireAuthorization(Roles.BulkRead);
        api.MapGet("/bulk-runs/{id}/targets.csv", GetTargetsCsv.Handle).HideBulkRun().RequireAuthorization(Roles.BulkRead).DisableRequestTimeout();
        api.MapPost("/bulk-runs/{id}/targets/{deviceId}/passcode", PostTargetPasscode.Handle).HideTarget().RequireAuthorization(Roles.PasscodeReveal).RequireContext(contexts => contexts.Reveal);
        api.MapGet("/bulk-runs/{id}/progress", GetProgress.Handle).HideBulkRun().RequireAuthorization(Roles.BulkRead).DisableRequestTimeout();
        api.MapPost("/bulk-runs/{id}/start", ControlRun.Start).HideBulkRun().RequireAuthorization(Roles.BulkRun);
        api.MapPost("/bulk-runs/{id}/run", PostRun.Handle).StartsBulkRun().HideBulkRun().RequireAuthorization(Roles.BulkRun);
        api.MapPost("/bulk-runs/{id}/pause", ControlRun.Pause).HideBulkRun().RequireAuthorization(Roles.BulkRun);
        api.MapPost("/bulk-runs/{id}/resume", ControlRun.Resume).HideBulkRun().RequireAuthorization(Roles.BulkRun);
        api.MapPost("/bulk-runs/{id}/cancel", ControlRun.Cancel).HideBulkRun().RequireAuthorization(Roles.BulkRun);
        api.MapPost("/bulk-runs/{id}/decision", PostBulkDecision.Handle).HideBulkRun().RequireAuthorization(Roles.ResetApprove).RequireContext(contexts => contexts.Approve);
        api.MapPost("/bulk-runs/{id}/retry", PostRetry.Handle).StartsBulkRun().HideBulkRun().RequireAuthorization(Roles.BulkRun);
        api.MapGet("/groups", GetGroups.Handle).RequireAuthorization(Roles.BulkRun);
        api.MapGet("/device-categories", GetDeviceCategories.Handle).RequireAuthorization(Roles.BulkRun);
        api.MapGet("/schedules", GetSchedules.Handle).RequireAuthorization(Roles.BulkRead);
        api.MapPost("/schedules/{name}/run", ControlSchedules.Run).StartsBulkRun().HideSchedule().RequireAuthorization(Roles.BulkRun);
        api.MapPost("/schedules/{name}/disable", ControlSchedules.Disable).HideSchedule().RequireAuthorization(Roles.BulkRun);
        api.MapPost("/schedules/{name}/enable", ControlSchedules.Enable).HideSchedule().RequireAuthorization(Roles.BulkRun);

        api.MapPost("/subscriptions", PostSubscription.Handle).CreatesSubscription().RequireAllDevices().RequireAuthorization(Roles.ResetRead);
        api.MapPost("/approval-subscriptions", PostConnectorSubscription.Approvals).CreatesSubscription().RequireAllDevices().RequireAuthorization(Roles.ResetRead);
        api.MapPost("/bulk-run-subscriptions", PostConnectorSubscription.BulkRuns).CreatesSubscription().RequireAllDevices().RequireAuthorization(Roles.ResetRead);
        api.MapGet("/subscriptions", GetSubscriptions.Handle).RequireAuthorization(Roles.ResetApprove);
        api.MapPost("/subscriptions/{id}/remove", PostRemoveSubscription.Handle).RequireAuthorization(Roles.ResetApprove);
        api.MapGet("/callbacks/dead-letters", GetDeadLetters.Handle).RequireAuthorization(Roles.AuditRead);
        api.MapPost("/callbacks/dead-letters/{id}/redeliver", PostRedeliver.Handle).RequireAuthorization(Roles.ResetRequest);

        api.MapPut("/subscriptions/{key}", PutSubscription.Handle).AllowAnonymous();
        api.MapDelete("/subscriptions/{key}", DeleteSubscription.Handle).AllowAnonymous();
        // Webhook deliveries are authenticated by the signature or secret of their source, so no role is required.
        api.MapPost("/helpdesk/{source}", PostDelivery.Handle).AllowAnonymous()
            .WithMetadata(new RequestSizeLimitAttribute(DeliveryBody.Largest));
        api.MapMethods("/helpdesk/{source}", ["OPTIONS"], WebhookHandshake.Handle).AllowAnonymous();

        api.MapGet("/operations/{token}", GetOperation.Handle).AllowAnonymous();
        api.MapGet("/health/doctor", GetDoctor.Handle).RequireAuthorization(Roles.AuditRead).DisableRequestTimeout();
        api.MapGet("/console/settings", GetConsoleSettings.Handle).AllowAnonymous();
        api.MapGet("/health/live", GetHealth.Live).AllowAnonymous();
        api.MapGet("/health/ready", GetHealth.Ready).AllowAnonymous();
        endpoints.MapApiReference();
    }
}
