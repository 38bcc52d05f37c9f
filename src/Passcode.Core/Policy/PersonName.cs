using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Passcode.Core.Policy;

/// <summary>
/// A person's name brought to one form, so that spellings which lead to one mailbox, or only look alike, compare equal. It would rather take
/// two people for one, who then need a third, than one for two.
/// </summary>
/// <param name="Local">The part before the at sign, or the whole of a name without one.</param>
/// <param name="Domain">The part after it; null without one.</param>
public readonly partial record struct PersonName(string Local, string? Domain)
{
    private const string GuestMark = "#ext#";

    // Letters that look like Latin ones (Unicode TR 39, confusables) or are Latin ones with marks, in lower case. By hand, because a host
    // that is globalization-invariant, as all of ours are, normalizes nothing beyond ASCII.
    private static readonly Dictionary<char, string> Confusables = new (string Plain, string Letters)[]
    {
        ("a", "аαɑàáâãäåāăąǎ"), ("ae", "æ"), ("b", "в"), ("c", "сçćĉċč"), ("d", "ԁďđð"), ("e", "еεèéêëēĕėęě"), ("g", "ɡĝğġģ"),
        ("h", "һнĥħ"), ("i", "іιıìíîïĩīĭįǐ"), ("j", "јĵ"), ("k", "кκķ"), ("l", "ӏĺļľŀł"), ("m", "м"), ("n", "ñńņňŋ"),
        ("o", "оοòóôõöøōŏőǒ"), ("oe", "œ"), ("p", "рρ"), ("q", "ԛ"), ("r", "ŕŗř"), ("s", "ѕśŝşšș"), ("ss", "ß"), ("t", "тτţťŧț"),
        ("th", "þ"), ("u", "υùúûüũūŭůűųǔ"), ("v", "ν"), ("w", "ԝŵ"), ("x", "хχ"), ("y", "уýÿŷ"), ("z", "źżž"),
    }.SelectMany(look => look.Letters.Select(letter => (letter, look.Plain))).ToDictionary(look => look.letter, look => look.Plain);

    private static readonly string[] Schemes = ["mailto:", "smtp:", "sip:"];

    /// <summary>Whether a text, as it was given, is an object ID in the one form that Entra ID writes, in either case.</summary>
    public static bool IsObjectId(string text) => ObjectId().IsMatch(text);

    /// <summary>
    /// Whether a text, as it was given, is one bare address or sign-in name, with the characters of a user principal name and the <c>+</c> of
    /// subaddresses. With anything around or inside it, such as a second address, it identifies nobody.
    /// https://learn.microsoft.com/entra/identity/hybrid/connect/plan-connect-userprincipalname
    /// </summary>
    public static bool IsAddress(string text) => BareAddress().IsMatch(text);

    /// <summary>Whether two names may be of one person. The same mailbox name in two domains is one: tenants have several domains.</summary>
    public bool MayBe(PersonName other) => Local.Length > 0 && Local == other.Local;

    /// <summary>Brings a name to its form.</summary>
    [SuppressMessage("Globalization", "CA1308", Justification = "The look-alikes are in lower case.")]
    public static PersonName From(string text)
    {
        var name = Address(Fold(text));
        foreach (var scheme in Schemes)
        {
            name = name.StartsWith(scheme, StringComparison.Ordinal) ? name[scheme.Length..] : name;
        }

        // A guest's UPN holds the address of the home tenant: ada_fabrikam.com#EXT#@contoso.onmicrosoft.com.
        if (name.IndexOf(GuestMark, StringComparison.Ordinal) is > 0 and var guest && name.LastIndexOf('_', guest) is > 0 and var place)
        {
            name = $"{name[..place]}@{name[(place + 1)..guest]}";
        }

        if (Guid.TryParse(name, out var id)) // in braces, without dashes, and so on
        {
            return new(id.ToString("D"), null);
        }

        var at = name.LastIndexOf('@');
        var local = at < 0 ? name[(name.LastIndexOf('\\') + 1)..] : name[..at];
        var plus = local.IndexOf('+', StringComparison.Ordinal);
        local = (plus > 0 ? local[..plus] : local).Replace(".", "", StringComparison.Ordinal);
        return new(local, at < 0 ? null : name[(at + 1)..].Trim('.'));
    }

    /// <inheritdoc />
    public override string ToString() => Domain is null ? Local : $"{Local}@{Domain}";

    // Compatibility forms, marks and case go first; what cannot be seen goes altogether, and quotes with it.
    [SuppressMessage("Globalization", "CA1308", Justification = "The look-alikes are in lower case.")]
    private static string Fold(string text)
    {
        var valid = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())); // half a surrogate pair cannot be normalized
        var folded = new StringBuilder(valid.Length);
        foreach (var letter in string.Concat(valid.Select(Narrow)).Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            var isSeen = char.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            if (isSeen && letter is not ('"' or '\''))
            {
                folded.Append(Confusables.GetValueOrDefault(letter) ?? letter.ToString());
            }
        }

        return folded.ToString();
    }

    // Fullwidth forms of ASCII, which globalization-invariant hosts do not fold.
    private static char Narrow(char letter) => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter;

    // RFC 5322: a display name before the address in angle brackets, comments in parentheses.
    private static string Address(string name)
    {
        var (open, close) = (name.LastIndexOf('<'), name.LastIndexOf('>'));
        name = open >= 0 && close > open ? name[(open + 1)..close] : name;
        while (name.IndexOf('(', StringComparison.Ordinal) is >= 0 and var begin && name.IndexOf(')', begin) is >= 0 and var end)
        {
            name = name.Remove(begin, end - begin + 1);
        }

        return name;
    }

    [GeneratedRegex(@"\A[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectId();

    // A # is only in the mark of a guest, behind the home domain.
    [GeneratedRegex(@"\A[A-Za-z0-9'._!^~+-]{1,250}(_[A-Za-z0-9.-]+#[Ee][Xx][Tt]#)?@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex BareAddress();
}
