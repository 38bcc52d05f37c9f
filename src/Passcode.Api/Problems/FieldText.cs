using System.Globalization;

namespace Passcode.Api.Problems;

/// <summary>Validates text fields.</summary>
public static class FieldText
{
    /// <summary>Trims and validates a text.</summary>
    /// <param name="errors">Receives the errors.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="value">The text; null if it is not set.</param>
    /// <param name="longest">The maximum length in characters.</param>
    /// <returns>The trimmed text; null if it is not set or invalid.</returns>
    public static string? Text(this FieldErrors errors, string field, string? value, int longest)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var text = value?.Trim();
        return text is null
            || (errors.Require(text.Length > 0, field, $"{field} must not be empty. If you have no value, leave it out.")
                & errors.Require(text.Length <= longest, field, $"{field} must have at most {longest} characters; it has {text.Length}.")
                & errors.Require(!text.Any(IsControl), field, $"{field} must not contain line breaks or other control characters."))
                ? text
                : null;
    }

    private static bool IsControl(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
