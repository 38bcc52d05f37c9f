using System.Globalization;

namespace Passcode.Adapters.Tables;

/// <summary>The keys of table <c>ResetsByDay</c>: one partition a day (UTC) of acceptance, the newest reset in its first row.</summary>
internal static class ResetsByDayTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "ResetsByDay";

    /// <summary>The partition of a day.</summary>
    public static string Partition(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The partition of a time.</summary>
    public static string Partition(DateTimeOffset requestedAt) => Partition(DateOnly.FromDateTime(requestedAt.UtcDateTime));

    /// <summary>The row of a reset: the later it was accepted, the earlier it comes.</summary>
    public static string Row(DateTimeOffset requestedAt, string resetId) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - requestedAt.UtcTicks:D19}-{TableKey.Escape(resetId)}");
}
