using System.Globalization;
using System.Text;

namespace Passcode.Core.Devices;

/// <summary>
/// Compares names as people read them. A phone writes a typographic apostrophe and a non-breaking space into its own name where a person
/// types plain ones; a character with an accent has two forms.
/// </summary>
public static class DeviceText
{
    private const string Apostrophes = "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02C8\u055A\u2018\u2019\u201B\u2032\u2035\uA78C\uFF07";
    private const string Quotes = "\"\u201C\u201D\u201E\u201F\u2033\u2036\uFF02";

    // The hosts run without culture data, and there string.Normalize changes nothing. Source: Unicode Character Database, canonical
    // decompositions of Latin, Greek, Cyrillic and Japanese letters.
    private static readonly Dictionary<Rune, Rune[]> Decompositions = ReadDecompositions();

    /// <summary>Whether two texts read the same. An absent or blank text is not the same as anything.</summary>
    public static bool AreSame(string? left, string? right) =>
        Fold(left) is { Length: > 0 } text && string.Equals(text, Fold(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>A text with plain apostrophes, quotation marks and spaces, without invisible characters.</summary>
    public static string Plain(string? text) => Join((text ?? "").EnumerateRunes());

    /// <summary>The parts of a text that are spelled in one way only, in their order: what is between apostrophes, spaces and accents.</summary>
    public static IReadOnlyList<string> StableParts(string text)
    {
        var parts = new List<StringBuilder> { new() };
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsStable(rune))
            {
                parts[^1].Append(rune);
            }
            else
            {
                // A mark and the letter before it may be stored as one character.
                if (IsMark(rune) && parts[^1] is { Length: > 0 } part)
                {
                    part.Length -= char.IsLowSurrogate(part[^1]) ? 2 : 1;
                }

                parts.Add(new());
            }
        }

        return [.. parts.Select(part => part.ToString()).Where(part => part.Length > 0)];
    }

    private static string Fold(string? text) =>
        Join((text ?? "").EnumerateRunes().SelectMany(rune => Decompositions.GetValueOrDefault(rune) ?? [rune])).ToUpperInvariant();

    private static string Join(IEnumerable<Rune> runes)
    {
        var text = new StringBuilder();
        foreach (var rune in runes)
        {
            if (IsSpace(rune))
            {
                text.Append(text.Length > 0 && text[^1] != ' ' ? " " : "");
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                text.Append(Contains(Apostrophes, rune) ? "'" : Contains(Quotes, rune) ? "\"" : rune.ToString());
            }
        }

        return text.ToString().TrimEnd(' ');
    }

    private static bool IsStable(Rune rune) =>
        !Contains(Apostrophes, rune) && !Contains(Quotes, rune) && !IsSpace(rune) && !IsMark(rune) && !Decompositions.ContainsKey(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar;

    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool Contains(string characters, Rune rune) => rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);

    private static Dictionary<Rune, Rune[]> ReadDecompositions()
    {
        using var file = typeof(DeviceText).Assembly.GetManifestResourceStream("Passcode.Core.Devices.CanonicalDecompositions.txt")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ').Select(code => new Rune(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))).ToArray())
            .ToDictionary(runes => runes[0], runes => runes[1..]);
    }
}
