using Passcode.Api.Problems;
using Passcode.Core.Policy;

namespace Passcode.Api.Resets;

/// <summary>What policy wants every request to say.</summary>
internal static class RequiredFields
{
    /// <summary>Notes what is missing.</summary>
    public static void RequireFields(this FieldErrors errors, PolicyOptions policy, string? ticketId, string? reason)
    {
        foreach (var (field, message) in policy.Missing(ticketId, reason))
        {
            errors.Add(field, message);
        }
    }

    /// <summary>The fields that are missing, each with a sentence that names the field and the setting.</summary>
    public static IEnumerable<(string Field, string Message)> Missing(this PolicyOptions policy, string? ticketId, string? reason)
    {
        if (policy.TicketRequired && ticketId is null)
        {
            yield return ("ticketId", $"ticketId is required here: the helpdesk's ticket. {PolicyOptions.Section}:{nameof(policy.TicketRequired)} asks for it.");
        }

        if (policy.ReasonRequired && reason is null)
        {
            yield return ("reason", $"reason is required here: why the passcode is to be reset. {PolicyOptions.Section}:{nameof(policy.ReasonRequired)} asks for it.");
        }
    }
}
