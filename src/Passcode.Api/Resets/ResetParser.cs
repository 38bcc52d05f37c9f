using Passcode.Api.Authentication;
using Passcode.Api.Callbacks;
using Passcode.Api.Devices;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Callbacks;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

internal static class ResetParser
{
    /// <summary>Returns the request; null if a field is invalid.</summary>
    public static ResetRequest? Reset(this FieldErrors errors, ResetBody body, Caller caller, ICallbackUrlPolicy receivers, PolicyOptions policy)
    {
        var device = errors.Device(body.Device);
        var ticketId = errors.VisibleText("ticketId", body.TicketId);
        var reason = errors.SingleLine("reason", body.Reason);
        var requestedBy = errors.RequestedBy(body.RequestedBy, caller);
        errors.RequireFields(policy, body.TicketId, body.Reason);
        var verification = errors.Verification(body.Verification, policy);
        var callbackUrl = errors.CallbackUrl(body.CallbackUrl, receivers);
        return errors.Any ? null : new ResetRequest(device!, ticketId, reason, requestedBy!, callbackUrl, Verification: verification);
    }

    /// <summary>Returns the requester, whose identity decides who can approve. A person can request only in their own name; an application
    /// must name the person for whom it acts.</summary>
    public static string? RequestedBy(this FieldErrors errors, string? value, Caller caller)
    {
        const string Field = "requestedBy";
        if (caller.Person is not { } person)
        {
            return value is null
                ? errors.Refuse(Field, $"{Field} is required: the sign-in name of the agent.")
                : errors.VisibleText(Field, value, ResetLimits.RequestedBy);
        }

        return value is null || string.Equals(value.Trim(), person, StringComparison.OrdinalIgnoreCase)
            ? person
            : errors.Refuse(Field, $"{Field} must be the signed-in person, {person}. You can leave it out.");
    }
}

/// <summary>Validates the fields that policy requires in every request.</summary>
internal static class RequiredFields
{
    /// <summary>Adds an error for each missing field.</summary>
    public static void RequireFields(this FieldErrors errors, PolicyOptions policy, string? ticketId, string? reason)
    {
        foreach (var (field, message) in policy.Missing(ticketId, reason))
        {
            errors.Add(field, message);
        }
    }

    /// <summary>Returns the missing fields, each with a message that names the field and the setting.</summary>
    public static IEnumerable<(string Field, FormattableString Message)> Missing(this PolicyOptions policy, string? ticketId, string? reason)
    {
        if (policy.TicketRequired && ticketId is null)
        {
            yield return ("ticketId", $"ticketId is required by {PolicyOptions.Section}:{nameof(policy.TicketRequired)}.");
        }

        if (policy.ReasonRequired && reason is null)
        {
            yield return ("reason", $"reason is required by {PolicyOptions.Section}:{nameof(policy.ReasonRequired)}.");
        }
    }
}
