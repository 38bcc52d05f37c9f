using System.ComponentModel.DataAnnotations;

namespace Passcode.Core.BulkRuns;

/// <summary>Settings <c>Passcode:Bulk</c>.</summary>
public sealed class BulkOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Bulk";

    /// <summary>The most targets of any run, 10,000 by default.</summary>
    [Range(1, 100_000)]
    public int MaxTargets { get; set; } = 10_000;

    /// <summary>A run that would send more commands than this needs an approval, 50 by default.</summary>
    [Range(0, 100_000)]
    public int ApprovalAbove { get; set; } = 50;

    /// <summary>Devices that go alone and must succeed before the rest, 5 by default; 0 for none.</summary>
    [Range(0, 100)]
    public int CanarySize { get; set; } = 5;

    /// <summary>How long the canary has, 30 minutes by default; then what has not confirmed counts as neither success nor failure.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan CanaryTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Commands that one step sends, 400 by default: 50 s at the default share.</summary>
    [Range(20, 4000)]
    public int WaveSize { get; set; } = 400;

    /// <summary>The share of devices that may fail before the run pauses, 0.2 by default.</summary>
    [Range(0.0, 1.0)]
    public double FailureRatio { get; set; } = 0.2;

    /// <summary>So many devices must have ended before <see cref="FailureRatio"/> counts, 20 by default.</summary>
    [Range(1, 1000)]
    public int MinimumThroughput { get; set; } = 20;

    /// <summary>
    /// The pause before the first look at a device, 65 s by default: most devices confirm within a minute, and one look is enough then. Later
    /// pauses grow as <c>Passcode:Polling</c> says.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan FirstPollDelay { get; set; } = TimeSpan.FromSeconds(65);

    /// <summary>For how long after its time a schedule may still start, 10 minutes by default; after that the time is missed.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan ScheduleGrace { get; set; } = TimeSpan.FromMinutes(10);
}
