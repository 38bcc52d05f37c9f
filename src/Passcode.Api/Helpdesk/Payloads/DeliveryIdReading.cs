using System.Text.Json;
using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Reads the id that a payload has for its own delivery.</summary>
internal static class DeliveryIdReading
{
    /// <summary>The parts of the id together; null unless all of them are there.</summary>
    public static string? DeliveryId(this FieldErrors errors, SourceMapping mapping, JsonElement payload)
    {
        var parts = mapping.DeliveryId.Select(field => (Field: field, Found: field.Find(payload))).ToList();
        if (parts.Count == 0 || parts.Exists(part => part.Found is null))
        {
            return null;
        }

        // An id that was never filled in is the same for all tickets: the second one would be taken for the first.
        return parts.TrueForAll(part => errors.IsRendered(part.Field, part.Found!.Value))
            ? string.Join('-', parts.Select(part => part.Found!.Value.Text.Replace("-", "--", StringComparison.Ordinal)))
            : null;
    }
}
