using System.Collections;
using System.Globalization;
using System.Resources;

namespace Passcode.Core;

/// <summary>
/// Texts for people in other languages than English. The code contains the English text; a <c>.resx</c> file for each other language has it as
/// the key, with its placeholders. So a text that is changed has no translation until it is translated again, and a stored text is found by itself.
/// </summary>
/// <param name="source">The class beside which the <c>.resx</c> files are, such as <c>Translations.sv.resx</c>.</param>
public sealed class Translations(Type source)
{
    private readonly ResourceManager _texts = new(source);

    /// <summary>The languages besides English.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["sv"];

    /// <summary>The texts of this assembly.</summary>
    public static Translations OfCore { get; } = new(typeof(Translations));

    /// <summary>Returns a text in a language; null if it has no translation.</summary>
    public string? Find(string english, CultureInfo language) => Set(language)?.GetString(english);

    /// <summary>Returns all texts of a language by their English text.</summary>
    public IReadOnlyDictionary<string, string> All(CultureInfo language) =>
        Set(language)?.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!) ?? [];

    private ResourceSet? Set(CultureInfo language) =>
        Languages.Contains(language.Name) ? _texts.GetResourceSet(language, createIfNotExists: true, tryParents: false) : null;
}
