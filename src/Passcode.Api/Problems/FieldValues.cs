using System.Globalization;
using Passcode.Core;

namespace Passcode.Api.Problems;

/// <summary>Validates query parameters that are numbers or enum values.</summary>
internal static class FieldValues
{
    /// <summary>Returns the page size; null if it is not set or invalid.</summary>
    public static int? Size(this FieldErrors errors, string field, string? value, int largest)
    {
        if (value is null)
        {
            return null;
        }

        var isSize = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size >= 1 && size <= largest;
        errors.Require(isSize, field, $"{field} must be a number from 1 to {largest}.");
        return size;
    }

    /// <summary>Returns the value of a wire name; null if it is not set or invalid.</summary>
    public static T? Named<T>(this FieldErrors errors, string field, string? value)
        where T : struct, Enum
    {
        if (value is null || errors.Has(field))
        {
            return null;
        }

        var all = Enum.GetValues<T>();
        var index = Array.FindIndex(all, candidate => candidate.ToWireName() == value);
        errors.Require(index >= 0, field, $"{field} must be one of {string.Join(", ", all.Select(candidate => candidate.ToWireName()))}.");
        return index >= 0 ? all[index] : null;
    }
}
