using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Passcode.Adapters.Credentials;
using Passcode.Adapters.Graph;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Health;
using Passcode.Core.Observability;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Reveal;

namespace Passcode.Adapters.Tests.Graph;

/// <summary>The adapter against some address, with what it logs.</summary>
internal sealed class TestGraph : IDisposable
{
    private readonly RecordedLogs _logs = new();
    private readonly ServiceProvider _services;
    private readonly GraphConnection _connection;

    public TestGraph(string baseUrl, TokenCredential? credential = null)
    {
        Time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));
        Clock = new GraphClock(Time);
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs))
            .AddPasscodeCore()
            .BuildServiceProvider();
        Pacer = new GraphPacer(Budget, Options.Create(new PacingOptions()), Time);
        var options = Options.Create(new GraphOptions { Credential = CredentialKind.None, BaseUrl = baseUrl });
        var observer = new GraphObserver(
            _services.GetRequiredService<ILogger<GraphObserver>>(), _services.GetRequiredService<PasscodeMetrics>(), Clock, Time);
        _connection = new GraphConnection(options, observer, Pacer, Time, credential);
        var reads = new GraphReads(_connection, options, Time);
        var batch = new GraphBatch(_connection, observer, Pacer, Time);
        Devices = new GraphManagedDevices(_connection, reads);
        Batches = new GraphDeviceBatches(batch, reads);
        Selections = new GraphDeviceSelections(
            _connection, reads, new GroupMemberPager(_connection, batch, reads, new RecentGroupMembers(new GraphGroupMembers(reads), Pacer, Time)),
            new DeviceResolution(batch, reads), new DeviceRereads(batch, reads), Time);
        Search = new GraphDeviceSearch(reads, batch);
        Directory = new GraphGroupDirectory(reads, batch);
        Passcodes = new GraphTemporaryPasscodes(_connection, options, Time);
        Groups = new GraphGroupMembers(reads);
        Probe = new GraphProbe(_connection, reads);
    }

    public GraphClock Clock { get; }

    public MemoryBudget Budget { get; } = new();

    public GraphPacer Pacer { get; }

    public IManagedDevices Devices { get; }

    public IDeviceBatches Batches { get; }

    public IDeviceSelections Selections { get; }

    public IDeviceSearch Search { get; }

    public IGroupDirectory Directory { get; }

    public IGroupMembers Groups { get; }

    public ITemporaryPasscodes Passcodes { get; }

    public IGraphProbe Probe { get; }

    public FakeTimeProvider Time { get; }

    /// <summary>Event id, level and message of what was logged.</summary>
    public IReadOnlyList<string> Log => [.. _logs.Entries.Select(entry => $"{entry.EventId} {entry.Level} {entry.Message}")];

    public void Dispose()
    {
        _connection.Dispose();
        _services.Dispose();
        Pacer.Dispose();
        _logs.Dispose();
    }
}
