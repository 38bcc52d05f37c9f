using System.Collections.ObjectModel;
using System.ComponentModel;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>
/// A setting that is one text or a list of them. Where the framework expects a list and is given one text, it repeats that text in its
/// error, even when it is a secret; here it is a list of one.
/// </summary>
[TypeConverter(typeof(TextListConverter))]
public sealed class TextList : Collection<string>
{
    /// <summary>An empty list.</summary>
    public TextList()
    {
    }

    /// <summary>A list of texts.</summary>
    public TextList(IEnumerable<string> texts)
        : base([.. texts])
    {
    }

    /// <summary>Says how many there are, never what they are.</summary>
    public override string ToString() => $"{Count} texts";
}
