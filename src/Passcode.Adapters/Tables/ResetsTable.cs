using System.Globalization;

namespace Passcode.Adapters.Tables;

/// <summary>The keys of table <c>Resets</c>: one partition a reset, with its record and its timeline.</summary>
internal static class ResetsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "Resets";

    /// <summary>The row of the record.</summary>
    public const string Record = "record";

    /// <summary>No row of the timeline comes before this.</summary>
    public const string FirstEvent = "event-";

    /// <summary>All rows of the timeline come before this.</summary>
    public const string AfterLastEvent = "event.";

    /// <summary>The partition of a reset.</summary>
    public static string Partition(string resetId) => TableKey.Escape(resetId);

    /// <summary>The row of an entry of the timeline, counted from 1.</summary>
    public static string Event(int sequence) => string.Create(CultureInfo.InvariantCulture, $"event-{sequence:D6}");
}
