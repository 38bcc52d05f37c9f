using Passcode.Api.Problems;
using Passcode.Core.Policy;

namespace Passcode.Api.Resets;

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
    public static IEnumerable<(string Field, string Message)> Missing(this PolicyOptions policy, string? ticketId, string? reason)
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
