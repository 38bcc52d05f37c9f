using System.Text.Json;
using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Reads whether a payload is about a reset at all.</summary>
internal static class FilterReading
{
    private const int LongestExcerpt = 60;

    /// <summary>Why nothing shall happen; null when the payload passes.</summary>
    public static string? WhyIgnored(this FieldErrors errors, SourceMapping mapping, JsonElement payload)
    {
        var wanted = $"Only {string.Join(" or ", mapping.FilterValues)} starts a reset, as {mapping.Setting("Filter:Values")} says.";
        return mapping.Filter.Find(payload) is not { } found ? $"There is nothing at {mapping.Filter.Places}. {wanted}"
            : errors.IsRendered(mapping.Filter, found) && mapping.FilterValues.Contains(found.Text, StringComparer.Ordinal) ? null
            : $"{found.Pointer} says '{FieldReading.Cut(found.Text, LongestExcerpt)}'. {wanted}";
    }
}
