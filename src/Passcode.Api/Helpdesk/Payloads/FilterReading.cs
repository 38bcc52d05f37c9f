using System.Text.Json;
using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Applies the filter of a source.</summary>
internal static class FilterReading
{
    private const int LongestExcerpt = 60;

    /// <summary>Returns the reason why the payload does not match the filter; null if it matches.</summary>
    public static string? WhyIgnored(this FieldErrors errors, SourceMapping mapping, JsonElement payload)
    {
        var wanted = $"The setting {mapping.Setting("Filter:Values")} requires {string.Join(" or ", mapping.FilterValues)}.";
        return mapping.Filter.Find(payload) is not { } found ? $"The payload has no value at {mapping.Filter.Places}. {wanted}"
            : errors.IsRendered(mapping.Filter, found) && mapping.FilterValues.Contains(found.Text, StringComparer.Ordinal) ? null
            : $"{found.Pointer} is '{FieldReading.Cut(found.Text, LongestExcerpt)}'. {wanted}";
    }
}
