using Passcode.Api.Authentication;
using Passcode.Api.Callbacks;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Api.Resets;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Policy;

namespace Passcode.Api.BulkRuns;

internal static class BulkRunParser
{
    /// <summary>Returns the request from a JSON body; null if a field is invalid.</summary>
    public static BulkRequest? BulkRun(this FieldErrors errors, BulkRunBody body, Caller caller, ICallbackUrlPolicy receivers, PolicyOptions policy, int mostTargets)
    {
        var selection = errors.Selection(body.Selection);
        var excludeGroups = errors.ExcludedGroups(body.Selection);
        var ticketId = errors.VisibleText("ticketId", body.TicketId);
        var reason = errors.SingleLine("reason", body.Reason);
        var requestedBy = errors.RequestedBy(body.RequestedBy, caller);
        errors.RequireFields(policy, ticketId, reason);
        var verification = errors.Verification(body.Verification, policy);
        var callbackUrl = errors.CallbackUrl(body.CallbackUrl, receivers);
        errors.Require(
            !(body.MaxTargets > mostTargets),
            "maxTargets",
            $"maxTargets must be from 1 to {mostTargets}, the value of {BulkOptions.Section}:{nameof(BulkOptions.MaxTargets)}.");
        return errors.Any
            ? null
            : new BulkRequest(selection!, ticketId, reason, requestedBy!, body.DryRun, body.MaxTargets, callbackUrl, ExcludeGroupIds: excludeGroups, Verification: verification, AwaitStart: !body.DryRun && !body.StartAutomatically);
    }

    /// <summary>Returns the request from the query of an upload; null if a parameter is invalid.</summary>
    public static BulkRequest? BulkRun(this FieldErrors errors, CsvQuery query, Caller caller, PolicyOptions policy)
    {
        var ticketId = errors.VisibleText("ticketId", query.TicketId, ResetLimits.TicketId);
        var reason = errors.SingleLine("reason", query.Reason, ResetLimits.Reason);
        var requestedBy = errors.RequestedBy(query.RequestedBy, caller);
        errors.RequireFields(policy, ticketId, reason);
        var given = query is { VerificationMethod: null, VerificationReference: null } ? null : new VerificationBody(query.VerificationMethod, query.VerificationReference);
        var verification = errors.Verification(given, policy, "verificationMethod", "verificationReference");
        errors.Require(query.DryRun is null or "true" or "false", "dryRun", $"dryRun must be true or false.");
        errors.Require(query.StartAutomatically is null or "true" or "false", "startAutomatically", $"startAutomatically must be true or false.");
        return errors.Any ? null : new BulkRequest(
            BulkSelection.Listed, ticketId, reason, requestedBy!, query.DryRun == "true", Verification: verification, AwaitStart: query.DryRun != "true" && query.StartAutomatically != "true");
    }
}
