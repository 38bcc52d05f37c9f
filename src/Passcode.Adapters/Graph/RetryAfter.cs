using System.Globalization;

namespace Passcode.Adapters.Graph;

/// <summary>Parses the Retry-After header.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    // Graph's limits count seconds or minutes. Hours are a mistake, or an outage, and a call every ten minutes shows when that is over.
    private static readonly TimeSpan LongestOfGraph = TimeSpan.FromMinutes(10);

    // Zero, or a time that has passed, is no reason to ask hundreds of times a minute.
    private static readonly TimeSpan ShortestOfGraph = TimeSpan.FromSeconds(1);

    /// <summary>Returns the time that Graph asks to wait, from 1 second to 10 minutes; null if the header is absent or invalid.</summary>
    public static TimeSpan? OfGraph(HttpResponseMessage response, TimeProvider time) => Bound(Parse(response, time));

    /// <summary>Parses the text of a header of Graph, relative to the time of its response.</summary>
    public static TimeSpan? OfGraph(string text, DateTimeOffset answeredAt) => Bound(Parse(text, answeredAt));

    /// <summary>Returns the time to wait, from 0 to 1 day; null if the header is absent or invalid. The header is parsed as text, because
    /// the example in the Graph documentation is <c>2.128</c>, which is not valid HTTP. A date is relative to the date of the response,
    /// because clocks differ.</summary>
    public static TimeSpan? Parse(HttpResponseMessage response, TimeProvider time) =>
        response.Headers.NonValidated.TryGetValues("Retry-After", out var values) && values.FirstOrDefault() is { } text
            ? Parse(text, response.Headers.Date ?? time.GetUtcNow())
            : null;

    private static TimeSpan? Bound(TimeSpan? pause) => pause is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, ShortestOfGraph.Ticks, LongestOfGraph.Ticks)) : null;

    private static TimeSpan? Parse(string text, DateTimeOffset answeredAt)
    {
        if (double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? TimeSpan.FromTicks(Math.Clamp((date - answeredAt).Ticks, 0, Longest.Ticks))
            : null;
    }
}
