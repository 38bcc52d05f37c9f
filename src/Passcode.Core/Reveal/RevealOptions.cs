using System.ComponentModel.DataAnnotations;

namespace Passcode.Core.Reveal;

/// <summary>Settings <c>Passcode:Reveal</c>.</summary>
public sealed class RevealOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Reveal";

    /// <summary>How many temporary passcodes one caller may ask for in an hour of the clock, over all instances; 20 by default.</summary>
    [Range(1, 1000)]
    public int PerHour { get; set; } = 20;
}
