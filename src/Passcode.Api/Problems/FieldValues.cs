using System.Globalization;
using Passcode.Core;
using Passcode.Core.Devices;

namespace Passcode.Api.Problems;

/// <summary>Validates texts, GUIDs, numbers and enum values. Each method adds an error and returns null if the value is invalid.</summary>
internal static class FieldValues
{
    private static readonly char[] LineBreaks = ['\n', '\r', '\t', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    /// <summary>Trims a text and checks it.</summary>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="value">The text; null when it was not given.</param>
    /// <param name="longest">How many characters it may have, where no attribute says so.</param>
    /// <returns>The text; null when it was not given or is wrong, also by its attributes.</returns>
    public static string? Text(this FieldErrors errors, string field, string? value, int longest = int.MaxValue)
    {
        var text = errors.Has(field) ? null : value?.Trim();
        return text is null
            || (errors.Require(text.Length > 0, field, $"{field} must not be empty. If you have no value, leave it out.")
                & errors.Require(text.Length <= longest, field, $"{field} must have at most {longest} characters; it has {text.Length}.")
                & errors.Require(!text.Any(IsControl), field, $"{field} must not contain line breaks or other control characters."))
                ? text
                : null;
    }

    /// <summary>Trims and checks a text that a person reads to decide, such as a reason. What such a text shows is all that it contains: a
    /// directional mark can reverse it, and a zero-width space can make two names look like one.</summary>
    /// <returns>The text; null when it was not given or is wrong, also by its attributes.</returns>
    public static string? VisibleText(this FieldErrors errors, string field, string? value, int longest = int.MaxValue)
    {
        if (errors.Text(field, value, longest) is not { } text)
        {
            return null;
        }

        var invisible = text.EnumerateRunes().Where(DeviceText.IsInvisible).Select(rune => $"U+{rune.Value:X4}").FirstOrDefault();
        return invisible is null ? text : errors.Refuse(field, $"{field} must not contain invisible characters, such as zero-width spaces or directional marks. It contains {invisible}.");
    }

    /// <summary>Checks a text that a person typed, perhaps in a box of several lines, as a visible one. It is shown, recorded and exported as one line, so each line
    /// break and tab becomes a space.</summary>
    /// <returns>The text; null when it was not given or is wrong, also by its attributes.</returns>
    public static string? SingleLine(this FieldErrors errors, string field, string? value, int longest = int.MaxValue) => errors.VisibleText(
        field, value is null ? null : string.Join(' ', value.Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), longest);

    /// <summary>Returns a GUID in the format of Graph; null if it is invalid.</summary>
    public static string? GuidText(this FieldErrors errors, string field, string? value) =>
        Guid.TryParseExact(value?.Trim(), "D", out var guid)
            ? guid.ToString("D")
            : errors.Refuse(field, $"{field} must be a GUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301.");

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

    private static bool IsControl(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
