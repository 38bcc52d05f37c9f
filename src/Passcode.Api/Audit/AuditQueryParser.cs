using System.Globalization;
using Passcode.Api.Problems;
using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

internal static class AuditQueryParser
{
    private const int LongestActor = 320;
    private const int LongestSubject = 400;
    private static readonly TimeSpan DefaultSpan = TimeSpan.FromDays(30);
    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(400);

    /// <summary>Returns the filters; those that are valid if there are errors. The entries of a device have a time range, because each day of it costs a request.</summary>
    public static AuditQuery Audit(this FieldErrors errors, AuditListQuery query, DateTimeOffset now)
    {
        var (from, to) = errors.Range(query.From, query.To);
        if (query.IntuneDeviceId is not null)
        {
            to ??= now;
            from ??= to - DefaultSpan;
            errors.Require(to - from <= LongestSpan, "to", $"to must be at most {LongestSpan.Days} days after from.");
        }

        return new AuditQuery(
            from,
            to,
            errors.Named<AuditEventType>("type", query.Type),
            errors.Text("actor", query.Actor, LongestActor),
            errors.Text("subject", query.Subject, LongestSubject));
    }

    /// <summary>Returns the time range, with an exclusive end.</summary>
    public static (DateTimeOffset? From, DateTimeOffset? To) Range(this FieldErrors errors, string? from, string? to)
    {
        var (first, last) = (errors.Time("from", from, isEnd: false), errors.Time("to", to, isEnd: true));
        errors.Require(first is null || last is null || first < last, "from", $"from must be before to.");
        return (first, last);
    }

    private static DateTimeOffset? Time(this FieldErrors errors, string field, string? value, bool isEnd)
    {
        if (value is null)
        {
            return null;
        }

        // Days are parsed first: a time without an offset would be interpreted in the time zone of the server. Storage does not support
        // years before 1601.
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var isDay = DateTimeOffset.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out var time);
        var isTime = (isDay || DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, Utc, out time)) && time.Year is > 1601 and < 9999;
        errors.Require(isTime, field, $"{field} must be a day such as 2026-01-31 or a time such as 2026-01-31T13:00:00Z.");
        return !isTime ? null : isDay && isEnd ? time.AddDays(1) : time;
    }
}
