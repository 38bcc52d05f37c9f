using System.ComponentModel.DataAnnotations;

namespace Passcode.Core.Pacing;

/// <summary>Settings <c>Passcode:Pacing</c>: how Intune's throttling limits are divided.</summary>
public sealed class PacingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Pacing";

    /// <summary>The share of Intune's 200 writes in 20 s that bulk runs may spend, 0.8 by default; the rest is for single resets.</summary>
    [Range(0.05, 1.0)]
    public double WriteShare { get; set; } = 0.8;

    /// <summary>The share of Intune's 2,000 requests in 20 s that bulk runs may spend on reading, 0.25 by default.</summary>
    [Range(0.01, 0.8)]
    public double ReadShare { get; set; } = 0.25;
}

/// <summary>What Intune allows one app in one tenant. Source: Microsoft Graph documentation, throttling limits, Intune devices.</summary>
public static class IntuneLimits
{
    /// <summary>POST, PUT, PATCH and DELETE in a window.</summary>
    public const int Writes = 200;

    /// <summary>Requests of any kind in a window.</summary>
    public const int Requests = 2000;

    /// <summary>The window's length; it slides.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(20);
}
