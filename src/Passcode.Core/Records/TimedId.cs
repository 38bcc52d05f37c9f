using System.Globalization;

namespace Passcode.Core.Records;

/// <summary>The ids of resets: UUIDs of version 7 (RFC 9562), as 32 hexadecimal digits.</summary>
public static class TimedId
{
    private const int TimeDigits = 12;

    public static string New(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");

    /// <summary>The first 12 digits of all ids that are made at a time; ids sort by their time.</summary>
    public static string FirstOf(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString("x12", CultureInfo.InvariantCulture);

    /// <summary>When an id was made, to the millisecond: so a request that is taken up again after a crash is listed where it was.</summary>
    public static DateTimeOffset TimeOf(string id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(id.AsSpan(0, TimeDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
}
