using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Globalization;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>A setting that is a single text or a list of texts. If a list is bound to a single text, the framework repeats that text in its
/// error message, even if it is a secret; this type accepts it as a list of one.</summary>
[TypeConverter(typeof(TextListConverter))]
public sealed class TextList : Collection<string>
{
    /// <summary>Creates an empty list.</summary>
    public TextList()
    {
    }

    /// <summary>Creates a list of texts.</summary>
    public TextList(IEnumerable<string> texts)
        : base([.. texts])
    {
    }

    /// <summary>Returns the number of texts, because the texts can be secrets.</summary>
    public override string ToString() => $"{Count} texts";
}

/// <summary>Converts a single text to a list of one, and an empty text to an empty list.</summary>
public sealed class TextListConverter : TypeConverter
{
    /// <inheritdoc />
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    /// <inheritdoc />
    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string { Length: > 0 } text ? new TextList([text]) : new TextList();
}
