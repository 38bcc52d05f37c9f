using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Statistics;

namespace Passcode.Api.Statistics;

internal static class GetSummary
{
    [EndpointName("GetSummary"), Tags("Resets")]
    [EndpointSummary("Summarize outcomes")]
    [EndpointDescription(
        "Returns how many resets and devices of bulk runs ended in a span of time, by outcome, day, platform and requester, and how long confirmations took. Devices of dry runs do not count. "
        + "A reset counts in the hour in which it ended, also if its device confirms later.")]
    [ProducesResponseType<SummaryResource>(200, Description = "The summary.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.AllDevicesRequired)]
    public static async Task<IResult> Handle([AsParameters] SummaryQuery query, Summarize summarize, TimeProvider time, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        if (errors.Span(query, time.GetUtcNow()) is not var (from, to, zone))
        {
            return errors.ToProblem();
        }

        return TypedResults.Json(SummaryResource.Create(from, to, zone, await summarize.Execute(from, to, zone, cancellationToken)));
    }
}

internal sealed record SummaryQuery
{
    [FromQuery(Name = "from"), QueryText("The first day, such as 2026-01-31, or the first hour, such as 2026-01-31T08:00:00Z. The default is 6 days before the last day.")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), QueryText("The last day, at most 400 days after the first day, or the end, such as 2026-01-31T12:00:00Z. The default is today.")]
    public string? To { get; init; }

    [FromQuery(Name = "timeZone"), QueryText("The IANA time zone of the days, such as Europe/Stockholm. The default is UTC.")]
    public string? TimeZone { get; init; }
}

internal static class SummaryParser
{
    private const int DefaultDays = 7;

    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(401);

    /// <summary>Returns the span and the time zone of its days; null if the query is invalid.</summary>
    public static (DateTimeOffset From, DateTimeOffset To, TimeZoneInfo Zone)? Span(this FieldErrors errors, SummaryQuery query, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.Utc;
        errors.Require(query.TimeZone is null || TimeZoneInfo.TryFindSystemTimeZoneById(query.TimeZone, out zone!), "timeZone", $"timeZone must be an IANA time zone such as Europe/Stockholm.");
        zone ??= TimeZoneInfo.Utc;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var to = errors.Time("to", query.To, day => StartOf(day.AddDays(1), zone)) ?? StartOf(today.AddDays(1), zone);
        var from = errors.Time("from", query.From, day => StartOf(day, zone)) ?? StartOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(to, zone).DateTime).AddDays(-DefaultDays), zone);
        if (!errors.Any)
        {
            errors.Require(from < to, "from", $"from must be before to.");
            errors.Require(to - from <= LongestSpan, "to", $"to must be at most 400 days after from.");
        }

        return errors.Any ? null : (from, to, zone);
    }

    private static DateTimeOffset? Time(this FieldErrors errors, string field, string? value, Func<DateOnly, DateTimeOffset> fromDay)
    {
        if (value is null)
        {
            return null;
        }

        // Earlier and later years have no room for a time zone, or for the day after.
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 9999)
        {
            return fromDay(day);
        }

        var isTime = DateTimeOffset.TryParseExact(value, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && time.Year is > 2000 and < 9999;
        errors.Require(isTime, field, $"{field} must be a day such as 2026-01-31, or a time such as 2026-01-31T08:00:00Z.");
        return isTime ? time : null;
    }

    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
