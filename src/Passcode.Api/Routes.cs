using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Authentication;
using Passcode.Api.Callbacks;
using Passcode.Api.Console;
using Passcode.Api.Devices;
using Passcode.Api.Eligibility;
using Passcode.Api.Health;
using Passcode.Api.Helpdesk;
using Passcode.Api.OpenApi;
using Passcode.Api.Operations;
using Passcode.Api.Problems;
using Passcode.Api.Resets;

namespace Passcode.Api;

/// <summary>Every route, who may use it, and what answers it. A route that names no role is denied to everyone.</summary>
internal static class Routes
{
    private const int LargestBody = 64 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").Document().WithMetadata(new RequestSizeLimitAttribute(LargestBody)).AddEndpointFilterFactory(KnownQuery.Require);

        api.MapPost("/resets", PostReset.Handle).RequireAuthorization(Roles.ResetRequest);
        api.MapGet("/resets", GetResets.Handle).RequireAuthorization(Roles.ResetRead);
        api.MapGet("/resets/{id}", GetReset.Handle).RequireAuthorization(Roles.ResetRead);
        api.MapGet("/resets/{id}/operation", GetResetOperation.Handle).RequireAuthorization(Roles.ResetRead);
        api.MapPost("/resets/{id}/cancel", PostCancel.Handle).RequireAuthorization(Roles.ResetRequest);
        api.MapPost("/eligibility", PostEligibility.Handle).RequireAuthorization(Roles.ResetRequest);
        api.MapGet("/devices", GetDevices.Handle).RequireAuthorization(Roles.ResetRequest);

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
