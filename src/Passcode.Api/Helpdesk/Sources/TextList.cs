using System.Collections.ObjectModel;
using System.ComponentModel;

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
