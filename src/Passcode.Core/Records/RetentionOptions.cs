using System.ComponentModel.DataAnnotations;

namespace Passcode.Core.Records;

/// <summary>
/// Settings <c>Passcode:Retention</c>. No record is kept for less than a month: its idempotency key may lead to it for so long, and a late confirmation completes it within days.
/// </summary>
public sealed class RetentionOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Retention";

    /// <summary>How long one pass of a purge may take: well below the time that a function has.</summary>
    internal static readonly TimeSpan PurgeFor = TimeSpan.FromMinutes(4);

    /// <summary>How long an ended reset is kept, one year by default, counted from its request.</summary>
    [Range(typeof(TimeSpan), "31.00:00:00", "3660.00:00:00")]
    public TimeSpan Resets { get; set; } = TimeSpan.FromDays(365);

    /// <summary>How long an ended bulk run is kept with its devices and its list, one year by default, counted from its request.</summary>
    [Range(typeof(TimeSpan), "31.00:00:00", "3660.00:00:00")]
    public TimeSpan BulkRuns { get; set; } = TimeSpan.FromDays(365);

    /// <summary>How long counts of outcomes are kept, two years by default.</summary>
    [Range(typeof(TimeSpan), "31.00:00:00", "3660.00:00:00")]
    public TimeSpan Statistics { get; set; } = TimeSpan.FromDays(731);
}
