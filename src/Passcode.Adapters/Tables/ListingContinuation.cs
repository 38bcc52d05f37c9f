using System.Globalization;

namespace Passcode.Adapters.Tables;

/// <summary>Where a page of the listing ended: the day, and the row of it that was given last.</summary>
/// <param name="Day">The day to go on with.</param>
/// <param name="AfterRow">The last row given; empty before the first.</param>
internal sealed record ListingContinuation(DateOnly Day, string AfterRow = "")
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The text that a caller gives back.</summary>
    public override string ToString() => Day.ToString(DayFormat, CultureInfo.InvariantCulture) + AfterRow;

    /// <summary>Reads what a caller gave back.</summary>
    /// <exception cref="FormatException">It is none of ours.</exception>
    public static ListingContinuation Parse(string text) =>
        text.Length >= DayFormat.Length
        && DateOnly.TryParseExact(text.AsSpan(0, DayFormat.Length), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day, text[DayFormat.Length..])
            : throw new FormatException("The continuation is not one that this listing gave.");
}
