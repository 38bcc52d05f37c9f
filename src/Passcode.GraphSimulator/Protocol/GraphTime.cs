using System.Globalization;

namespace Passcode.GraphSimulator.Protocol;

internal static class GraphTime
{
    public static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Returns a Retry-After value in the format of the Graph example, <c>2.128</c>.</summary>
    public static string Seconds(TimeSpan wait) =>
        Math.Max(0.001, Math.Ceiling(wait.TotalMilliseconds) / 1000).ToString("0.###", CultureInfo.InvariantCulture);
}
