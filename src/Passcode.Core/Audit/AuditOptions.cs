using System.ComponentModel.DataAnnotations;

namespace Passcode.Core.Audit;

/// <summary>Settings <c>Passcode:Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Audit";

    /// <summary>How long entries are kept, 2 years by default as Intune keeps its own. A month is removed when all of it is older.</summary>
    [Range(typeof(TimeSpan), "30.00:00:00", "3660.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(731);
}
