using Passcode.GraphSimulator.Throttling;

namespace Passcode.GraphSimulator;

/// <summary>The options of a simulated tenant and its Graph. The defaults are suitable for a demo.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The address to listen on; port 0 selects a free port.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>The number of generated devices in addition to <see cref="Tenant.SampleTenant"/>, 0 to 1,000,000.</summary>
    public int Devices { get; init; }

    /// <summary>The seed. The same seed produces the same devices, users, passcodes and order of batch responses.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>The time that a sample device takes to confirm. Generated devices take between half and three times as long.</summary>
    public TimeSpan ConfirmAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The fraction of generated devices that never come online, 0 to 1.</summary>
    public double OfflineShare { get; init; } = 0.02;

    /// <summary>The fraction of generated devices whose reset fails, 0 to 1.</summary>
    public double FailureShare { get; init; } = 0.01;

    /// <summary>Whether requests above <see cref="Limits"/> are rejected with 429.</summary>
    public bool Throttling { get; init; } = true;

    /// <summary>The limits of Intune per app and tenant.</summary>
    public ThrottlingLimits Limits { get; init; } = new();

    /// <summary>Whether requests without a bearer token are rejected with 401.</summary>
    public bool RequireToken { get; init; } = true;

    /// <summary>The interval at which the states in <c>remoteActionAudits</c> are updated, so that they can lag behind the device. Zero: no
    /// delay.</summary>
    public TimeSpan AuditSnapshotInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The page size of Intune collections. Intune uses 1,000.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>The number of requests that are kept for <c>GET /_simulator/requests</c>.</summary>
    public int RequestLogCapacity { get; init; } = 10_000;
}
