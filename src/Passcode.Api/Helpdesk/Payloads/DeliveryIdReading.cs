using System.Text.Json;
using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Reads the delivery ID from a payload.</summary>
internal static class DeliveryIdReading
{
    /// <summary>Returns the joined parts of the ID; null if a part is missing.</summary>
    public static string? DeliveryId(this FieldErrors errors, SourceMapping mapping, JsonElement payload)
    {
        var parts = mapping.DeliveryId.Select(field => (Field: field, Found: field.Find(payload))).ToList();
        if (parts.Count == 0 || parts.Exists(part => part.Found is null))
        {
            return null;
        }

        // An unrendered placeholder is identical for all tickets, so the second ticket would be treated as a duplicate of the first.
        return parts.TrueForAll(part => errors.IsRendered(part.Field, part.Found!.Value))
            ? string.Join('-', parts.Select(part => part.Found!.Value.Text.Replace("-", "--", StringComparison.Ordinal)))
            : null;
    }
}
