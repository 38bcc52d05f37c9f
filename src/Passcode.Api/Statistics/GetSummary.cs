using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.Devices;
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

/// <summary>The outcomes of a span of time.</summary>
/// <param name="From">The start of the span, a full hour.</param>
/// <param name="To">The end of the span.</param>
/// <param name="TimeZone">The time zone of the days.</param>
/// <param name="Total">All outcomes.</param>
/// <param name="Reasons">The number of outcomes by reason code.</param>
/// <param name="ByDay">The outcomes by day. Days without any are left out.</param>
/// <param name="ByPlatform">The outcomes by platform.</param>
/// <param name="RequesterCount">The number of requesters.</param>
/// <param name="ByRequester">The outcomes of the hundred requesters with the most, most first.</param>
public sealed record SummaryResource(
    DateTimeOffset From,
    DateTimeOffset To,
    string TimeZone,
    OutcomeCountsResource Total,
    IReadOnlyDictionary<string, int> Reasons,
    IReadOnlyList<DayResource> ByDay,
    IReadOnlyList<PlatformResource> ByPlatform,
    int RequesterCount,
    IReadOnlyList<RequesterResource> ByRequester)
{
    private const int MostRequesters = 100;

    internal static SummaryResource Create(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone, OutcomeSummary summary) => new(
        Contribution.HourOf(from),
        to,
        zone.Id,
        OutcomeCountsResource.From(summary.Total),
        summary.Total.ByReason.ToDictionary(entry => entry.Key.ToWireName(), entry => entry.Value),
        [.. summary.ByDay.Select(entry => new DayResource(entry.Key, OutcomeCountsResource.From(entry.Value)))],
        [.. summary.ByPlatform.Select(entry => new PlatformResource(entry.Key, OutcomeCountsResource.From(entry.Value)))],
        summary.ByRequester.Count,
        [
            .. summary.ByRequester.OrderByDescending(entry => entry.Value.Total).Take(MostRequesters)
                .Select(entry => new RequesterResource(entry.Key, OutcomeCountsResource.From(entry.Value))),
        ]);
}

/// <summary>The outcomes of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Counts">The outcomes.</param>
public sealed record DayResource(DateOnly Day, OutcomeCountsResource Counts);

/// <summary>The outcomes of a platform.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Counts">The outcomes.</param>
public sealed record PlatformResource(DevicePlatform Platform, OutcomeCountsResource Counts);

/// <summary>The outcomes of a requester.</summary>
/// <param name="RequestedBy">The person who made the requests, or the schedule.</param>
/// <param name="Counts">The outcomes.</param>
public sealed record RequesterResource(string RequestedBy, OutcomeCountsResource Counts);

/// <summary>The number of outcomes.</summary>
/// <param name="Total">All outcomes.</param>
/// <param name="Completed">The device confirmed the reset.</param>
/// <param name="Late">Of the completed ones, those that the device confirmed after the end.</param>
/// <param name="Failed">The device, Intune or Microsoft Graph reported a failure.</param>
/// <param name="NotSupported">The device does not support the reset.</param>
/// <param name="Expired">The time ran out before the command was sent or confirmed.</param>
/// <param name="Ineligible">Refused by the support matrix or a policy rule. Nothing was sent.</param>
/// <param name="Rejected">Rejected by an approver. Nothing was sent.</param>
/// <param name="Refused">The ineligible and rejected ones. They are no failures.</param>
/// <param name="Cancelled">Cancelled.</param>
/// <param name="TimeToConfirm">How long confirmations took.</param>
public sealed record OutcomeCountsResource(
    int Total, int Completed, int Late, int Failed, int NotSupported, int Expired, int Ineligible, int Rejected, int Refused, int Cancelled, TimeToConfirmResource TimeToConfirm)
{
    internal static OutcomeCountsResource From(OutcomeCounts counts) => new(
        counts.Total,
        counts.WithStatus(OutcomeStatus.Completed),
        counts.Late,
        counts.WithStatus(OutcomeStatus.Failed),
        counts.WithStatus(OutcomeStatus.NotSupported),
        counts.WithStatus(OutcomeStatus.Expired),
        counts.WithStatus(OutcomeStatus.Ineligible),
        counts.WithStatus(OutcomeStatus.Rejected),
        counts.WithStatus(OutcomeStatus.Ineligible) + counts.WithStatus(OutcomeStatus.Rejected),
        counts.WithStatus(OutcomeStatus.Cancelled),
        TimeToConfirmResource.From(counts));
}

/// <summary>How long confirmations took, in seconds from the command. The percentiles are within 6 % of the exact ones.</summary>
/// <param name="Devices">The number of devices that confirmed.</param>
/// <param name="Median">Half of them took less; null if none confirmed.</param>
/// <param name="P90">90 % took less.</param>
/// <param name="P95">95 % took less.</param>
/// <param name="P99">99 % took less.</param>
public sealed record TimeToConfirmResource(int Devices, double? Median, double? P90, double? P95, double? P99)
{
    internal static TimeToConfirmResource From(OutcomeCounts counts) =>
        new(counts.Times.Values.Sum(), Seconds(counts, 0.5), Seconds(counts, 0.9), Seconds(counts, 0.95), Seconds(counts, 0.99));

    private static double? Seconds(OutcomeCounts counts, double share) =>
        ConfirmationTimes.Percentile(counts.Times, share) is { } time ? Math.Round(time.TotalSeconds, 1) : null;
}
