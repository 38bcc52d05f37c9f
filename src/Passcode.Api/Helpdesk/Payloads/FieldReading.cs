using System.Text.Json;
using Json.Pointer;
using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Reads fields, and says of each that is wrong which setting would put it right.</summary>
internal static class FieldReading
{
    private const int LongestExcerpt = 60;

    /// <summary>A field that must be there.</summary>
    public static string? Required(this FieldErrors errors, SourceField field, JsonElement payload, int longest)
    {
        if (field.Find(payload) is not { } found)
        {
            return field.FindNoText(payload) is { } pointer
                ? errors.Refuse(field.Name, $"{pointer} is neither text nor number. Point {field.Setting} to the part of it that is.")
                : errors.Refuse(field.Name, $"There is nothing at {field.Places}. Send it there, or point {field.Setting} to where it is.");
        }

        return errors.IsRendered(field, found) ? errors.Explain(field, errors.Text(field.Name, found.Text, longest)) : null;
    }

    /// <summary>Whether the helpdesk has filled in what it sent.</summary>
    public static bool IsRendered(this FieldErrors errors, SourceField field, (JsonPointer Pointer, string Text) found) =>
        errors.Require(!Placeholder.IsIn(found.Text), field.Name, Unrendered(field, found));

    /// <summary>A free text, which is only for people to read: cut and cleaned rather than refused.</summary>
    public static string? FreeText(this FieldErrors errors, SourceField field, JsonElement payload, int longest)
    {
        if (field.Find(payload) is not { } found)
        {
            return null;
        }

        var line = string.Join(' ', string.Concat(found.Text.Select(character => char.IsControl(character) || char.IsSeparator(character) ? ' ' : character))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return errors.Require(!Placeholder.IsAllOf(line), field.Name, Unrendered(field, found)) ? Cut(line, longest) : null;
    }

    /// <summary>Adds where a field was read, when its value was refused.</summary>
    public static T? Explain<T>(this FieldErrors errors, SourceField field, T? value)
        where T : class
    {
        errors.Require(value is not null, field.Name, $"{field.Setting} says where it is read.");
        return value;
    }

    /// <summary>The beginning of a text, never ending in half a character.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    private static string Unrendered(SourceField field, (JsonPointer Pointer, string Text) found) =>
        $"{found.Pointer} says '{Cut(found.Text, LongestExcerpt)}', a placeholder that the helpdesk did not fill in. "
        + $"Correct it in the helpdesk's template, or point {field.Setting} to another field.";
}
