using System.ComponentModel.DataAnnotations;

namespace Passcode.Core.Workflows;

/// <summary>Settings <c>Passcode:History</c>, for hosts that keep the histories of finished workflows. The local host keeps none.</summary>
public sealed class HistoryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:History";

    /// <summary>How long after its creation a finished instance's history is kept, 30 days by default.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(30);
}
