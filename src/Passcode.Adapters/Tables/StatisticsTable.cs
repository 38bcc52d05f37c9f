using System.Globalization;
using Passcode.Core;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Tables;

/// <summary>The keys of the table <c>Statistics</c>. Each day (UTC) has a partition, with the counts before the contributions that they are made of.</summary>
internal static class StatisticsTable
{
    public const string Name = "Statistics";

    /// <summary>The row keys of counts are between these.</summary>
    public const string FirstCounts = "c-", LastCounts = "c.";

    public static string Partition(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Partition(DateTimeOffset hour) => Partition(DateOnly.FromDateTime(hour.UtcDateTime));

    /// <summary>Returns the row key of the counts of an hour.</summary>
    public static string Counts(DateTimeOffset hour, string requestedBy, DevicePlatform platform) =>
        $"c-{Hour(hour)}-{platform.ToWireName()}-{TableKey.Escape(TableKey.Fold(requestedBy))}";

    /// <summary>Returns the row key of what a source contributed to an hour.</summary>
    public static string Contribution(DateTimeOffset hour, string source) => $"s-{Hour(hour)}-{TableKey.Escape(source)}";

    private static string Hour(DateTimeOffset hour) => hour.UtcDateTime.Hour.ToString("D2", CultureInfo.InvariantCulture);
}
