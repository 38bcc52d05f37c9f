using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Passcode.Core;

namespace Passcode.Api.Localization;

/// <summary>Texts for people in the language of the request. Records, logs, the audit log and callbacks are in English.</summary>
internal static class Localized
{
    /// <summary>The translations of the texts of this assembly, in <c>Localized.sv.resx</c>.</summary>
    public static Translations Texts { get; } = new(typeof(Localized));

    /// <summary>Returns a text with its values. A value that is a text itself is in the language too.</summary>
    public static string Localize(this FormattableString text) =>
        string.Format(CultureInfo.InvariantCulture, Find(text.Format), Array.ConvertAll(text.GetArguments(), Value));

    /// <summary>Returns a text without values, such as one that is stored. A text without a translation stays in English.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Localize(string? text) => text is null ? null : Find(text);

    private static object? Value(object? value) => value switch
    {
        FormattableString text => text.Localize(),
        string text => Find(text),
        _ => value,
    };

    private static string Find(string english)
    {
        var language = CultureInfo.CurrentUICulture;
        return Texts.Find(english, language) ?? Translations.OfCore.Find(english, language) ?? english;
    }
}
