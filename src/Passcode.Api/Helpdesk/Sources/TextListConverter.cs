using System.ComponentModel;
using System.Globalization;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Converts a single text to a list of one, and an empty text to an empty list.</summary>
public sealed class TextListConverter : TypeConverter
{
    /// <inheritdoc />
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    /// <inheritdoc />
    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string { Length: > 0 } text ? new TextList([text]) : new TextList();
}
