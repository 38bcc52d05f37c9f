using Passcode.GraphSimulator.Throttling;

namespace Passcode.GraphSimulator;

/// <summary>What a simulated tenant looks like and how strict its Graph is. Every value has a default fit for a demo.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Address to listen on; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>Generated devices besides <see cref="Tenant.SampleTenant"/>, 0 … 1,000,000.</summary>
    public int Devices { get; init; }

    /// <summary>The same seed gives the same generated devices, users, passcodes and order of batch responses.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How long a sample device takes to confirm. Generated devices take between half of it and three times as long.</summary>
    public TimeSpan ConfirmAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Share of the generated devices that never come online, 0 … 1.</summary>
    public double OfflineShare { get; init; } = 0.02;

    /// <summary>Share of the generated devices whose reset fails, 0 … 1.</summary>
    public double FailureShare { get; init; } = 0.01;

    /// <summary>Refuse requests above <see cref="Limits"/> with 429.</summary>
    public bool Throttling { get; init; } = true;

    /// <summary>Intune's limits per app and tenant.</summary>
    public ThrottlingLimits Limits { get; init; } = new();

    /// <summary>Refuse requests without a bearer token with 401.</summary>
    public bool RequireToken { get; init; } = true;

    /// <summary>
    /// The state in <c>remoteActionAudits</c> is the one of the last multiple of this interval, so it can lag behind the device. Zero: live.
    /// </summary>
    public TimeSpan AuditSnapshotInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Rows in a page of an Intune collection; 1,000 is what Intune does.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>Requests kept for <c>GET /_simulator/requests</c>.</summary>
    public int RequestLogCapacity { get; init; } = 10_000;
}
