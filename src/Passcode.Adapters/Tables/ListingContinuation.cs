using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Passcode.Adapters.Tables;

/// <summary>Where a page of the listing ended: the day, and the row of it that was given last.</summary>
/// <param name="Day">The day to go on with.</param>
/// <param name="AfterRow">The last row given; empty before the first.</param>
internal sealed record ListingContinuation(DateOnly Day, string AfterRow = "")
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The text that a caller gives back.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Day.ToString(DayFormat, CultureInfo.InvariantCulture) + AfterRow));

    /// <summary>Reads what a caller gave back.</summary>
    /// <exception cref="FormatException">It is none of ours.</exception>
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

        throw new FormatException("The continuation is not one that this listing gave.");
    }
}
