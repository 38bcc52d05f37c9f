using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Passcode.GraphSimulator.Filters;

/// <summary>Encodes the start of a page, so that callers treat it as opaque.</summary>
internal static class SkipToken
{
    private const string Mark = "sim:";

    public static string Write(int row) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Mark + row.ToString(CultureInfo.InvariantCulture)));

    public static int? Read(string token)
    {
        if (!Base64Url.IsValid(token))
            return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
        return text.StartsWith(Mark, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
    }
}
