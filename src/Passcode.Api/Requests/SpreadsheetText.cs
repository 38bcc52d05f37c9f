using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Passcode.Api.Requests;

/// <summary>Texts that were cut from a spreadsheet or a web page, or exported from one: what they say without what the program added.</summary>
internal static partial class SpreadsheetText
{
    /// <summary>What to do about a number that <see cref="IsRounded"/>.</summary>
    public const string Rounded = "A spreadsheet has rounded this number. Format the column as text, enter the number again and save.";

    // A mark that Excel takes for "this is text", as it is typed and as word processors change it.
    private const string TextMarks = "'\u2018\u2019\u00B4`\uFF07";
    private const string Quotes = "\"\u201C\u201D\u201E\u00AB\u00BB";

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._/+");

    /// <summary>
    /// The text without invisible characters, spaces of any kind at its ends, Excel's <c>="…"</c>, the apostrophe of a text cell or of our own
    /// exports, and quotes around the whole; dashes of any kind are hyphens.
    /// </summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        var clean = string.Concat(text.Select(Visible)).Trim();
        while (Unwrap(clean).Trim() is var inner && inner != clean)
        {
            clean = inner;
        }

        return clean;
    }

    /// <summary>Whether a text is a long number as a spreadsheet shows it: <c>3.56789E+14</c>, <c>3,5E+14</c>, <c>########</c>.</summary>
    public static bool IsRounded(string text) => ScientificNotation().IsMatch(text);

    /// <summary>Whether a text says that there is no value: <c>n/a</c>, zeros, a spreadsheet's <c>#N/A</c>, what inventories write in Swedish and German.</summary>
    public static bool IsNothing(string text) => Nothing().IsMatch(text);

    private static string Visible(char character) => char.GetUnicodeCategory(character) switch
    {
        _ when char.IsWhiteSpace(character) => " ",
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse => "",
        UnicodeCategory.DashPunctuation => "-",
        _ when character == '\u2212' => "-", // the sign of a minus
        _ when character is >= '\uFF01' and <= '\uFF5E' => ((char)(character - 0xFEE0)).ToString(), // full-width ASCII
        _ => character.ToString(),
    };

    private static string Unwrap(string text) =>
        text is [var mark, .. var marked] && TextMarks.Contains(mark, StringComparison.Ordinal) ? marked
        : text is ['=', '"', .. var formula, '"'] ? formula
        : text is [var open, .. var quoted, var close] && Quotes.Contains(open, StringComparison.Ordinal) && Quotes.Contains(close, StringComparison.Ordinal) ? quoted
        : text;

    [GeneratedRegex(@"^(?:[+-]?[0-9]+(?:[.,\u066B][0-9]+ ?[Ee][+-]?|[Ee]\+)[0-9]+|#{2,})\z", RegexOptions.CultureInvariant)]
    private static partial Regex ScientificNotation();

    [GeneratedRegex(
        @"^(?:[0-]+|n\.?/?a\.?|none|null|nil|undefined|unknown|not available|unbekannt|nicht verfügbar|keine?|okän[dt]|saknas|ingen|inget|#[\p{L}0/]+[!?]?)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
