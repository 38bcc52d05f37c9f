using System.Globalization;

namespace Passcode.Adapters.Tables;

/// <summary>
/// The keys of table <c>BulkRuns</c>: one partition a run, with its record and its timeline, and one for the listing, with the newest run
/// in its first row.
/// </summary>
internal static class BulkRunsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "BulkRuns";

    /// <summary>The partition of the listing; no run has such an id.</summary>
    public const string Listing = "listing";

    /// <summary>The row of the record.</summary>
    public const string Record = "record";

    /// <summary>No row of the timeline comes before this.</summary>
    public const string FirstEvent = "event-";

    /// <summary>All rows of the timeline come before this.</summary>
    public const string AfterLastEvent = "event.";

    /// <summary>The partition of a run.</summary>
    public static string Partition(string runId) => TableKey.Escape(runId);

    /// <summary>The row of an entry of the timeline, counted from 1.</summary>
    public static string Event(int sequence) => string.Create(CultureInfo.InvariantCulture, $"event-{sequence:D6}");

    /// <summary>The row of a run in the listing: ids begin with their time, so with each digit turned round the newest comes first.</summary>
    public static string Listed(string runId) => TableKey.Escape(string.Concat(runId.Select(Turned)));

    private static char Turned(char digit) => char.IsAsciiHexDigitLower(digit) ? "fedcba9876543210"[Convert.ToInt32(digit.ToString(), 16)] : digit;
}
