namespace Passcode.GraphSimulator.Throttling;

/// <summary>The published limits of Intune for one app in one tenant (Graph docs, includes/throttling-intune-devices.md).</summary>
public sealed record ThrottlingLimits
{
    /// <summary>The number of POST, PUT, PATCH and DELETE requests per window.</summary>
    public int Writes { get; init; } = 200;

    /// <summary>The number of requests of any kind per window.</summary>
    public int Requests { get; init; } = 2000;

    /// <summary>The length of the sliding window.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(20);
}
