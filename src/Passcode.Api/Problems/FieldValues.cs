using System.Globalization;
using Passcode.Core;

namespace Passcode.Api.Problems;

/// <summary>Reads texts that are numbers, or names of enum values.</summary>
internal static class FieldValues
{
    /// <summary>How many entries a page shall have; null when it was not given or is wrong.</summary>
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

    /// <summary>The value of a name on the wire; null when it was not given or is none, also by its attributes.</summary>
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
