using System.Text;
using System.Text.Json;
using Json.Pointer;
using Passcode.Api.Problems;
using Passcode.Core.Devices;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Reads the fields of a payload. Each error names the setting that defines the field.</summary>
internal static class FieldParser
{
    private const int LongestExcerpt = 60;

    /// <summary>Returns a required field; null if it is invalid.</summary>
    public static string? Required(this FieldErrors errors, SourceField field, JsonElement payload, int longest)
    {
        if (field.Find(payload) is not { } found)
        {
            return field.FindNoText(payload) is { } pointer
                ? errors.Refuse(field.Name, $"{pointer} is not a string or a number. Change {field.Setting} to point to a string or a number.")
                : errors.Refuse(field.Name, $"The payload has no value at {field.Places}. Send one there, or change {field.Setting}.");
        }

        return errors.IsRendered(field, found) ? errors.Explain(field, errors.VisibleText(field.Name, found.Text, longest)) : null;
    }

    /// <summary>Returns whether the helpdesk replaced the placeholders of its template.</summary>
    public static bool IsRendered(this FieldErrors errors, SourceField field, (JsonPointer Pointer, string Text) found) =>
        errors.Require(!Placeholder.IsIn(found.Text), field.Name, Unrendered(field, found));

    /// <summary>Returns a free text for people, truncated and cleaned.</summary>
    public static string? FreeText(this FieldErrors errors, SourceField field, JsonElement payload, int longest)
    {
        if (field.Find(payload) is not { } found)
        {
            return null;
        }

        var line = string.Join(' ', string.Concat(found.Text.EnumerateRunes().Where(rune => !DeviceText.IsInvisible(rune))
                .Select(rune => Rune.IsControl(rune) || Rune.IsSeparator(rune) ? " " : rune.ToString()))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return errors.Require(!Placeholder.IsAllOf(line), field.Name, Unrendered(field, found)) ? Cut(line, longest) : null;
    }

    /// <summary>Adds the setting that defines the field to the error, if its value was refused.</summary>
    public static T? Explain<T>(this FieldErrors errors, SourceField field, T? value)
        where T : class
    {
        errors.Require(value is not null, field.Name, $"The setting {field.Setting} defines where this value is read.");
        return value;
    }

    /// <summary>Truncates a text without splitting a surrogate pair.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    private static FormattableString Unrendered(SourceField field, (JsonPointer Pointer, string Text) found) =>
        $"{found.Pointer} is '{Cut(found.Text, LongestExcerpt)}', a placeholder that the helpdesk did not replace. Correct the template in the helpdesk, or change {field.Setting} to point to another field.";
}

/// <summary>Detects template placeholders that the helpdesk did not replace.</summary>
internal static class Placeholder
{
    // Liquid and Jira smart values, ServiceNow, Freddy, and others with angle brackets.
    private static readonly (string Open, string Close)[] Brackets = [("{{", "}}"), ("{%", "%}"), ("${", "}"), ("<<", ">>")];

    /// <summary>Returns whether a text contains a placeholder or the beginning of one.</summary>
    public static bool IsIn(string text) => Brackets.Any(bracket => text.Contains(bracket.Open, StringComparison.Ordinal));

    /// <summary>Returns whether a text consists of one placeholder only. A subject can contain brackets for other reasons.</summary>
    public static bool IsAllOf(string text) => Brackets.Any(bracket =>
        text.StartsWith(bracket.Open, StringComparison.Ordinal) && text.EndsWith(bracket.Close, StringComparison.Ordinal));
}
