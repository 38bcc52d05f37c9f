using System.Globalization;
using Passcode.Api.Devices;
using Passcode.Api.Problems;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

/// <summary>Validates the parameters of a reset list.</summary>
internal static class ResetListReading
{
    private const int DefaultDays = 30;
    private const int LongestSpan = 400;
    private const int DefaultSize = 50;
    private const int LargestSize = 200;

    /// <summary>Returns the query without its continuation token; null if a parameter is invalid.</summary>
    public static ResetQuery? List(this FieldErrors errors, ResetListQuery query, DateOnly today)
    {
        var to = errors.Day("to", query.To) ?? today;
        var from = errors.Day("from", query.From) ?? to.AddDays(1 - Math.Min(DefaultDays, to.DayNumber));
        errors.Require(from <= to, "from", "from must not be after to.");
        errors.Require(to.DayNumber - from.DayNumber <= LongestSpan, "to", $"to must be at most {LongestSpan} days after from.");
        var list = new ResetQuery(
            from,
            to,
            errors.Size("top", query.Top, LargestSize) ?? DefaultSize,
            errors.Named<ResetStatus>("status", query.Status),
            errors.Text("ticketId", query.TicketId, ResetLimits.TicketId),
            query.IntuneDeviceId is { } device ? errors.GuidText("intuneDeviceId", device) : null,
            errors.Text("requestedBy", query.RequestedBy, ResetLimits.RequestedBy));
        return errors.Any ? null : list;
    }

    private static DateOnly? Day(this FieldErrors errors, string field, string? value)
    {
        if (value is null)
        {
            return null;
        }

        var isDay = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        errors.Require(isDay, field, $"{field} must be a day such as 2026-01-31.");
        return isDay ? day : null;
    }
}
