using System.Globalization;
using System.Text;

namespace Passcode.Core.Devices;

/// <summary>
/// Compares names as people read them. A phone writes a typographic apostrophe and a non-breaking space into its own name where a person
/// types plain ones; a character with an accent and a Hangul syllable have two forms; a dash and a full-width letter are those of ASCII.
/// </summary>
public static class DeviceText
{
    private const string Apostrophes = "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02C8\u055A\u2018\u2019\u201B\u2032\u2035\uA78C\uFF07";
    private const string Minus = "\u2212"; // no dash by its category
    private const string Blanks = "\u034F\u115F\u1160\u2800\u3164\uFFA0"; // the grapheme joiner, the Hangul fillers and the blank Braille pattern
    private const int FullWidthDistance = 0xFEE0;

    // Unicode Standard, 3.12: a Hangul syllable is one of 19 leading consonants, 21 vowels and 27 trailing consonants or none.
    private const int Syllables = 0xAC00, Leading = 0x1100, Vowels = 0x1161, Trailing = 0x11A7;
    private const int LeadingCount = 19, VowelCount = 21, TrailingCount = 28;

    private const string Quotes = "\"\u201C\u201D\u201E\u201F\u2033\u2036\uFF02";

    // The hosts run without culture data, and there string.Normalize changes nothing. Source: Unicode Character Database, canonical
    // decompositions of Latin, Greek, Cyrillic and Japanese letters.
    private static readonly Dictionary<Rune, Rune[]> Decompositions = ReadDecompositions();

    /// <summary>Whether two texts read the same. An absent or blank text is not the same as anything.</summary>
    public static bool AreSame(string? left, string? right) =>
        Fold(left) is { Length: > 0 } text && string.Equals(text, Fold(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>One spelling for all that read the same: in capitals, with plain signs and single spaces, without invisible characters.</summary>
    public static string Fold(string? text) => Join(Decomposed((text ?? "").EnumerateRunes().Select(Narrow))).ToUpperInvariant();

    /// <summary>What a text shows: without invisible characters, such as directional marks, and without spaces at its ends.</summary>
    public static string Visible(string text)
    {
        return string.Concat(text.EnumerateRunes().Where(rune => !IsInvisible(rune)).Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())).Trim();
    }

    /// <summary>
    /// Whether no font shows a character: those of the Unicode category Cf (soft hyphens, zero-width characters, directional marks, tags), and some others.
    /// Variation selectors are not among them, because emoji contain them.
    /// </summary>
    public static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || Contains(Blanks, rune);

    /// <summary>The text as it is, and with its Hangul in syllables and in letters: a file system may have taken syllables apart.</summary>
    public static IReadOnlyList<string> HangulForms(string text)
    {
        return [.. new[] { text, Composed(text), string.Concat(text.EnumerateRunes().SelectMany(rune => Letters(rune) ?? [rune])) }.Distinct(StringComparer.Ordinal)];
    }

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

    private static IEnumerable<Rune> Decomposed(IEnumerable<Rune> runes) =>
        runes.SelectMany(rune => Decompositions.GetValueOrDefault(rune) ?? Letters(rune) ?? [rune]);

    // The letters of a Hangul syllable; null for any other character.
    private static Rune[]? Letters(Rune rune)
    {
        var index = rune.Value - Syllables;
        if (index is < 0 or >= LeadingCount * VowelCount * TrailingCount)
        {
            return null;
        }

        Rune[] letters = [new(Leading + (index / (VowelCount * TrailingCount))), new(Vowels + (index % (VowelCount * TrailingCount) / TrailingCount))];
        return index % TrailingCount == 0 ? letters : [.. letters, new(Trailing + (index % TrailingCount))];
    }

    private static string Composed(string text)
    {
        var composed = new StringBuilder();
        foreach (var letter in text)
        {
            var last = composed.Length == 0 ? 0 : composed[^1];
            var (vowel, trailing) = (letter - Vowels, letter - Trailing);
            if (vowel is >= 0 and < VowelCount && last - Leading is >= 0 and < LeadingCount)
            {
                composed[^1] = (char)(Syllables + ((((last - Leading) * VowelCount) + vowel) * TrailingCount));
            }
            else if (trailing is > 0 and < TrailingCount && last - Syllables is >= 0 and < LeadingCount * VowelCount * TrailingCount && (last - Syllables) % TrailingCount == 0)
            {
                composed[^1] = (char)(last + trailing);
            }
            else
            {
                composed.Append(letter);
            }
        }

        return composed.ToString();
    }

    // The full-width forms of ASCII, which people type among Chinese, Japanese and Korean.
    private static Rune Narrow(Rune rune) => IsFullWidth(rune) ? new(rune.Value - FullWidthDistance) : rune;

    private static bool IsFullWidth(Rune rune) => rune.Value is >= 0xFF01 and <= 0xFF5E;

    private static bool IsDash(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation || Contains(Minus, rune);

    private static string Join(IEnumerable<Rune> runes)
    {
        var text = new StringBuilder();
        foreach (var rune in runes)
        {
            if (IsSpace(rune))
            {
                text.Append(text.Length > 0 && text[^1] != ' ' ? " " : "");
            }
            else if (!IsInvisible(rune))
            {
                text.Append(Contains(Apostrophes, rune) ? "'" : Contains(Quotes, rune) ? "\"" : IsDash(rune) ? "-" : rune.ToString());
            }
        }

        return text.ToString().TrimEnd(' ');
    }

    private static bool IsStable(Rune rune) =>
        !Contains(Apostrophes, rune) && !Contains(Quotes, rune) && !IsSpace(rune) && !IsMark(rune) && !Decompositions.ContainsKey(rune)
        && !IsInvisible(rune) && !IsFullWidth(rune) && (rune.IsAscii || !IsDash(rune))
        && Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned && rune != Rune.ReplacementChar;

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
