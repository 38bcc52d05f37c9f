using System.Globalization;

namespace Passcode.Adapters.Tables;

/// <summary>The keys of the table <c>Resets</c>. Each reset has a partition with its record and its timeline.</summary>
internal static class ResetsTable
{
    public const string Name = "Resets";

    public const string Record = "record";

    /// <summary>The lower bound of timeline rows.</summary>
    public const string FirstEvent = "event-";

    /// <summary>The upper bound of timeline rows.</summary>
    public const string AfterLastEvent = "event.";

    public static string Partition(string resetId) => TableKey.Escape(resetId);

    /// <summary>Returns the row key of a timeline entry. Entries are counted from 1.</summary>
    public static string Event(int sequence) => string.Create(CultureInfo.InvariantCulture, $"event-{sequence:D6}");
}
