using System.ComponentModel.DataAnnotations;

namespace Passcode.Core.Pacing;

/// <summary>Settings <c>Passcode:Pacing</c>: how much of Graph's limits bulk runs and single callers may fill.</summary>
public sealed class PacingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Pacing";

    /// <summary>Bulk runs send commands while less than this share of Intune's 200 writes in 20 s is used, 0.8 by default; single resets use all of it.</summary>
    [Range(0.05, 1.0)]
    public double WriteShare { get; set; } = 0.8;

    /// <summary>Bulk runs read while less than this share of Intune's 2,000 requests in 20 s is used, 0.8 by default; so with the directory's units.</summary>
    [Range(0.05, 1.0)]
    public double ReadShare { get; set; } = 0.8;

    /// <summary>The share of Intune's requests and of the directory's units in 20 s that one caller of the API may use on each instance, 0.1 by default.</summary>
    [Range(0.01, 1.0)]
    public double CallerShare { get; set; } = 0.1;
}

/// <summary>What Graph allows one app in one tenant. Source: Microsoft Graph documentation, throttling limits.</summary>
public static class GraphLimits
{
    /// <summary>POST, PUT, PATCH and DELETE of Intune devices in a window.</summary>
    public const int Writes = 200;

    /// <summary>Requests of any kind to Intune devices in a window.</summary>
    public const int Requests = 2000;

    /// <summary>
    /// Resource units of the directory in a window. Graph allows the smallest tenants 3,500 in 10 s; the same in 20 s leaves half to other apps.
    /// </summary>
    public const int DirectoryUnits = 3500;

    /// <summary>The window's length; it slides.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(20);
}
