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
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        if (!response.Headers.NonValidated.TryGetValues("Retry-After", out var values) || values.FirstOrDefault()?.Trim() is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? TimeSpan.FromTicks(Math.Clamp((date - (response.Headers.Date ?? time.GetUtcNow())).Ticks, 0, Longest.Ticks))
            : null;
    }
}
