namespace Passcode.Core.Pacing;

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
