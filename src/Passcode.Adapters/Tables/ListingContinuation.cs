using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Passcode.Adapters.Tables;

/// <summary>The position in the list of resets.</summary>
/// <param name="Day">The day of the next row.</param>
/// <param name="AfterRow">The last returned row key; empty at the start of a day.</param>
internal sealed record ListingContinuation(DateOnly Day, string AfterRow = "")
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Returns the continuation token.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Day.ToString(DayFormat, CultureInfo.InvariantCulture) + AfterRow));

    /// <summary>Parses a continuation token.</summary>
    /// <exception cref="FormatException">The token is invalid.</exception>
    public static ListingContinuation Parse(string text)
    {
        Span<byte> bytes = stackalloc byte[1024];
        if (text.Length <= bytes.Length
            && Base64Url.TryDecodeFromChars(text, bytes, out var length)
            && Encoding.UTF8.GetString(bytes[..length]) is { Length: >= 10 } place
            && DateOnly.TryParseExact(place[..10], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new(day, place[10..]);
        }

        throw new FormatException("The continuation token is invalid.");
    }
}
