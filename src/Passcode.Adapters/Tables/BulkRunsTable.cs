using System.Globalization;

namespace Passcode.Adapters.Tables;

/// <summary>The keys of the table <c>BulkRuns</c>. Each bulk run has a partition with its record and its timeline. One more partition lists
/// all bulk runs, newest first.</summary>
internal static class BulkRunsTable
{
    public const string Name = "BulkRuns";

    /// <summary>The partition of the list. It is not a valid bulk run ID.</summary>
    public const string Listing = "listing";

    public const string Record = "record";

    /// <summary>The lower bound of timeline rows.</summary>
    public const string FirstEvent = "event-";

    /// <summary>The upper bound of timeline rows.</summary>
    public const string AfterLastEvent = "event.";

    public static string Partition(string runId) => TableKey.Escape(runId);

    /// <summary>Returns the row key of a timeline entry. Entries are counted from 1.</summary>
    public static string Event(int sequence) => string.Create(CultureInfo.InvariantCulture, $"event-{sequence:D6}");

    /// <summary>Returns the row key in the list. IDs start with their time, so inverting each digit sorts the newest first.</summary>
    public static string Listed(string runId) => TableKey.Escape(string.Concat(runId.Select(Turned)));

    private static char Turned(char digit) => char.IsAsciiHexDigitLower(digit) ? "fedcba9876543210"[Convert.ToInt32(digit.ToString(), 16)] : digit;
}
