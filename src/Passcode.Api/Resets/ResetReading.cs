using Passcode.Api.Authentication;
using Passcode.Api.Callbacks;
using Passcode.Api.Devices;
using Passcode.Api.Problems;
using Passcode.Core.Callbacks;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

/// <summary>Reads a request for a reset.</summary>
internal static class ResetReading
{
    /// <summary>The request; null when something is wrong with it.</summary>
    public static ResetRequest? Reset(this FieldErrors errors, ResetBody body, Caller caller, ICallbackUrlPolicy receivers, PolicyOptions policy)
    {
        var device = errors.Device(body.Device);
        var ticketId = errors.Text("ticketId", body.TicketId);
        var reason = errors.Text("reason", body.Reason);
        var requestedBy = errors.RequestedBy(body.RequestedBy, caller);
        errors.RequireFields(policy, body.TicketId, body.Reason);
        var callbackUrl = errors.CallbackUrl(body.CallbackUrl, receivers);
        return errors.Any ? null : new ResetRequest(device!, ticketId, reason, requestedBy!, callbackUrl);
    }

    /// <summary>Who asks. That decides who may approve: a person speaks for nobody else, and an application must name the person it speaks for.</summary>
    public static string? RequestedBy(this FieldErrors errors, string? value, Caller caller)
    {
        const string Field = "requestedBy";
        if (caller.Person is not { } person)
        {
            return value is null
                ? errors.Refuse(Field, $"{Field} is required: the sign-in name of the agent who asks.")
                : errors.Text(Field, value, ResetLimits.RequestedBy);
        }

        return value is null || string.Equals(value.Trim(), person, StringComparison.OrdinalIgnoreCase)
            ? person
            : errors.Refuse(Field, $"{Field} must be the signed-in person, {person}; leave it out.");
    }
}
