namespace Passcode.Core.Statistics;

/// <summary>
/// The intervals in which times to confirm are counted: six for each doubling from a second on, so that a percentile that is read from the counts
/// differs from the exact one by 6 % at most, and counts of different hours can be added.
/// </summary>
public static class ConfirmationTimes
{
    private const int PerDoubling = 6;
    private const int Last = 20 * PerDoubling; // 12 days; the intervals of longer times are the last

    /// <summary>The interval of a time. Times below a second are in the first.</summary>
    public static int IntervalOf(TimeSpan time) => Math.Clamp((int)Math.Floor(PerDoubling * Math.Log2(Math.Max(1, time.TotalSeconds))), 0, Last);

    /// <summary>The time within which a share of the devices confirmed: the nearest rank, and of its interval the middle; null without any.</summary>
    /// <param name="times">A number for each interval.</param>
    /// <param name="share">The share, above 0 and at most 1.</param>
    public static TimeSpan? Percentile(IReadOnlyDictionary<int, int> times, double share)
    {
        var rank = (int)Math.Ceiling(share * times.Values.Sum());
        foreach (var (interval, count) in times.OrderBy(entry => entry.Key))
        {
            rank -= count;
            if (rank <= 0)
            {
                return TimeSpan.FromSeconds(Math.Pow(2, (interval + 0.5) / PerDoubling));
            }
        }

        return null;
    }
}
