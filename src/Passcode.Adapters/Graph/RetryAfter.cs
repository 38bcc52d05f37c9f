using System.Globalization;

namespace Passcode.Adapters.Graph;

/// <summary>Reads Graph's advice when to come again.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>
    /// The pause, never negative and a day at most; null without (readable) advice. Graph's documented sample is <c>2.128</c>, which
    /// HTTP's own grammar does not know, so the header is read as text. A date counts from the answer's own date, as the clocks differ.
    /// </summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time) =>
        response.Headers.NonValidated.TryGetValues("Retry-After", out var values) && values.FirstOrDefault() is { } text
            ? Of(text, response.Headers.Date ?? time.GetUtcNow())
            : null;

    /// <summary>The same for the text of a header, of an answer of that time.</summary>
    public static TimeSpan? Of(string text, DateTimeOffset answeredAt)
    {
        if (double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? TimeSpan.FromTicks(Math.Clamp((date - answeredAt).Ticks, 0, Longest.Ticks))
            : null;
    }
}
