namespace Passcode.Core.Schedules;

/// <summary>The times of day in which a schedule may send commands.</summary>
/// <param name="from">When it begins, in local time.</param>
/// <param name="to">When it ends, exclusive. Before <paramref name="from"/>, it ends on the next day.</param>
/// <param name="zone">Whose local time.</param>
public sealed class IssueWindow(TimeOnly from, TimeOnly to, TimeZoneInfo zone)
{
    /// <summary>The end of the window that a time is in; null when it is in none.</summary>
    public DateTimeOffset? EndFor(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        var crossesMidnight = from > to;
        return (crossesMidnight ? time >= from || time < to : time >= from && time < to)
            ? Instant(local.Date.AddDays(crossesMidnight && time >= from ? 1 : 0) + to.ToTimeSpan(), at)
            : null;
    }

    private DateTimeOffset Instant(DateTime end, DateTimeOffset after)
    {
        // A clock that jumps over the end passes it when it jumps.
        var last = end;
        while (zone.IsInvalidTime(last))
        {
            last = last.AddMinutes(-1);
        }

        var passed = last == end ? TimeSpan.Zero : TimeSpan.FromMinutes(1);
        var instants = zone.IsAmbiguousTime(last) ? zone.GetAmbiguousTimeOffsets(last) : [zone.GetUtcOffset(last)];

        // A clock that shows the end twice ends the window at the first, unless that is over.
        return instants.Select(offset => new DateTimeOffset(last, offset) + passed).Order().First(instant => instant > after || instants.Length == 1)
            .ToUniversalTime();
    }
}
