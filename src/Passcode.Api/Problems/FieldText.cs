using System.Globalization;

namespace Passcode.Api.Problems;

/// <summary>Reads texts that people typed.</summary>
public static class FieldText
{
    /// <summary>Trims a text and checks it.</summary>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="value">The text; null when it was not given.</param>
    /// <param name="longest">How many characters it may have, where no attribute says so.</param>
    /// <returns>The text; null when it was not given or is wrong, also by its attributes.</returns>
    public static string? Text(this FieldErrors errors, string field, string? value, int longest = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var text = errors.Has(field) ? null : value?.Trim();
        return text is null
            || (errors.Require(text.Length > 0, field, $"{field} must not be empty; leave it out when there is nothing to say.")
                & errors.Require(text.Length <= longest, field, $"{field} may have {longest} characters; it has {text.Length}.")
                & errors.Require(!text.Any(IsControl), field, $"{field} must not contain line breaks or other control characters."))
                ? text
                : null;
    }

    private static bool IsControl(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
