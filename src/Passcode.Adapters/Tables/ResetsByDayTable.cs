using System.Globalization;

namespace Passcode.Adapters.Tables;

/// <summary>The keys of the table <c>ResetsByDay</c>. Each day (UTC) of acceptance has a partition, sorted newest first.</summary>
internal static class ResetsByDayTable
{
    public const string Name = "ResetsByDay";

    public static string Partition(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Partition(DateTimeOffset requestedAt) => Partition(DateOnly.FromDateTime(requestedAt.UtcDateTime));

    /// <summary>Returns the row key of a reset. Inverted ticks sort the newest first.</summary>
    public static string Row(DateTimeOffset requestedAt, string resetId) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - requestedAt.UtcTicks:D19}-{TableKey.Escape(resetId)}");
}
