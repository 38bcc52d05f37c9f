using System.ComponentModel.DataAnnotations;

namespace Passcode.LocalHost.Replay;

/// <summary>Settings <c>Passcode:Replay</c>: the local host's workflow driver.</summary>
public sealed class ReplayOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Replay";

    /// <summary>How many steps run at the same time, of all instances together; 64 by default.</summary>
    [Range(1, 1000)]
    public int ConcurrentSteps { get; set; } = 64;
}
