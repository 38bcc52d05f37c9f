using System.Globalization;
using Passcode.Adapters.Calendars;
using Passcode.Core.Schedules;

namespace Passcode.Core.Tests.Schedules;

public sealed class IssueWindowTests
{
    // Stockholm: one hour before UTC, two in summer; 2026-03-29 has no 02:00 to 03:00, 2026-10-25 has it twice.
    [Theory]
    [InlineData("09:00", "17:00", "2026-01-15T08:00Z", "2026-01-15T16:00Z")] // from 09:00 on
    [InlineData("09:00", "17:00", "2026-01-15T07:59Z", null)]
    [InlineData("09:00", "17:00", "2026-01-15T16:00Z", null)] // the end is outside
    [InlineData("09:00", "17:00", "2026-07-15T07:00Z", "2026-07-15T15:00Z")]
    [InlineData("22:00", "05:00", "2026-01-15T22:00Z", "2026-01-16T04:00Z")] // across midnight
    [InlineData("22:00", "05:00", "2026-01-16T03:59Z", "2026-01-16T04:00Z")]
    [InlineData("22:00", "05:00", "2026-01-15T20:59Z", null)]
    [InlineData("22:00", "05:00", "2026-03-28T22:00Z", "2026-03-29T03:00Z")] // the short night
    [InlineData("22:00", "05:00", "2026-10-24T21:00Z", "2026-10-25T04:00Z")] // the long night
    [InlineData("22:00", "02:30", "2026-03-28T22:00Z", "2026-03-29T01:00Z")] // 02:30 is jumped over: it ends with the jump
    [InlineData("22:00", "02:30", "2026-03-29T00:59Z", "2026-03-29T01:00Z")]
    [InlineData("22:00", "02:30", "2026-03-29T01:00Z", null)]
    [InlineData("22:00", "02:30", "2026-10-24T21:00Z", "2026-10-25T00:30Z")] // 02:30 comes twice: it ends at the first
    [InlineData("22:00", "02:30", "2026-10-25T01:15Z", "2026-10-25T01:30Z")] // asked between the two: at the second
    public void The_window_ends_by_the_clock_on_the_wall(string from, string to, string at, string? end)
    {
        var window = new IssueWindow(
            TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture), new CronCalendar().Zone("Europe/Stockholm")!);

        Assert.Equal(end is null ? null : Time(end), window.EndFor(Time(at)));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
