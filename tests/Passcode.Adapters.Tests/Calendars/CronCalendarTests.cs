using System.Globalization;
using Passcode.Adapters.Calendars;

namespace Passcode.Adapters.Tests.Calendars;

public sealed class CronCalendarTests
{
    private readonly CronCalendar _calendar = new();

    [Theory]
    [InlineData("Europe/Stockholm", 60)]
    [InlineData("W. Europe Standard Time", 60)]
    [InlineData("Eastern Standard Time", -300)]
    [InlineData("UTC", 0)]
    [InlineData("Europe/Atlantis", null)]
    [InlineData("", null)]
    public void Zones_go_by_their_IANA_and_their_Windows_names(string name, int? minutes) =>
        Assert.Equal(minutes, _calendar.Zone(name)?.BaseUtcOffset.TotalMinutes);

    // Stockholm: 2026-03-29 has no 02:00 to 03:00, 2026-10-25 has it twice.
    [Theory]
    [InlineData("0 30 2 * * *", "2026-03-28T12:00Z", "2026-03-29T01:00Z 2026-03-30T00:30Z")] // left out: when the clock has changed
    [InlineData("0 30 2 * * *", "2026-10-24T12:00Z", "2026-10-25T00:30Z 2026-10-26T01:30Z")] // twice: once
    [InlineData("0 0 * * * *", "2026-10-24T23:30Z", "2026-10-25T00:00Z 2026-10-25T01:00Z 2026-10-25T02:00Z")] // every hour is every hour
    [InlineData("*/20 * * * * *", "2026-01-01T00:00:05Z", "2026-01-01T00:00:20Z 2026-01-01T00:00:40Z 2026-01-01T00:01:00Z")]
    [InlineData("0 0 8 * * MON", "2026-07-15T00:00Z", "2026-07-20T06:00Z 2026-07-27T06:00Z")]
    public void Times_are_local_and_a_change_of_the_clock_makes_none_twice(string cron, string after, string expected)
    {
        var (times, last) = (new List<DateTimeOffset>(), Time(after));
        foreach (var _ in expected.Split(' '))
        {
            times.Add(last = _calendar.Next(cron, _calendar.Zone("Europe/Stockholm")!, last)!.Value);
        }

        Assert.Equal(expected.Split(' ').Select(Time), times);
    }

    [Fact]
    public void A_day_that_never_comes_has_no_time() => Assert.Null(_calendar.Next("0 0 0 30 2 *", TimeZoneInfo.Utc, Time("2026-01-01T00:00Z")));

    [Theory]
    [InlineData("0 30 2 * * *", true)]
    [InlineData("30 2 * * *", false)]
    [InlineData("0 60 2 * * *", false)]
    [InlineData("every night", false)]
    public void An_expression_has_six_fields(string cron, bool isTaken) => Assert.Equal(isTaken, _calendar.CronProblem(cron) is null);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
