namespace Passcode.GraphSimulator.Throttling;

/// <summary>Intune's published limits for one app in one tenant (Graph docs, includes/throttling-intune-devices.md).</summary>
public sealed record ThrottlingLimits
{
    /// <summary>POST, PUT, PATCH and DELETE per window.</summary>
    public int Writes { get; init; } = 200;

    /// <summary>Requests of any kind per window.</summary>
    public int Requests { get; init; } = 2000;

    /// <summary>Length of the sliding window.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(20);
}
