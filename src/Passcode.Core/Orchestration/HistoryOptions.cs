using System.ComponentModel.DataAnnotations;

namespace Passcode.Core.Orchestration;

/// <summary>Settings <c>Passcode:History</c>.</summary>
public sealed class HistoryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:History";

    /// <summary>How long after its creation the history of a finished orchestration is kept, 30 days by default.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(30);
}
