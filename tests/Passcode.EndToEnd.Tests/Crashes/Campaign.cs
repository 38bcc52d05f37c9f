using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit.Abstractions;

namespace Passcode.EndToEnd.Tests.Crashes;

/// <summary>Crashes several hosts again and again. <c>PASSCODE_CAMPAIGN=full</c> covers every crash, otherwise a sample.</summary>
public class Campaign : IAsyncLifetime
{
    private readonly ConcurrentQueue<TenantDevice> _ios = new();
    private readonly ConcurrentQueue<TenantDevice> _android = new();
    private HostDependencies? _dependencies;

    /// <summary>Whether everything is covered, and not only a sample.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable("PASSCODE_CAMPAIGN") == "full";

    /// <summary>How far Graph's clock is ahead of the hosts' clocks.</summary>
    protected virtual TimeSpan GraphIsAheadBy => TimeSpan.Zero;

    private static int Hosts => IsFull ? 3 : 2;

    public async Task InitializeAsync()
    {
        _dependencies = await HostDependencies.Start(HostDependencies.QuickTenant with { ConfirmAfter = TimeSpan.Zero, Devices = 1500 }, GraphIsAheadBy);
        foreach (var device in await _dependencies.Simulator.GeneratedDevices())
        {
            (device.IsIos ? _ios : device.IsAndroid ? _android : null)?.Enqueue(device);
        }
    }

    public async Task DisposeAsync() => await (_dependencies?.DisposeAsync() ?? default);

    /// <summary>The calls of an undisturbed reset of each kind of device.</summary>
    internal async Task<(IReadOnlyList<ProxiedCall> Ios, IReadOnlyList<ProxiedCall> Android)> Calls()
    {
        await using var host = await CrashingHost.Start(_dependencies!, "Dry", Fresh(isIos: true));
        return (await host.CallsOf(Fresh(isIos: true)), await host.CallsOf(Fresh(isIos: false)));
    }

    /// <summary>
    /// Crashes hosts during resets of fresh devices, and prints a report. On every second host the engine drops events that arrive before their
    /// orchestration starts.
    /// </summary>
    /// <param name="name">Names the tables.</param>
    /// <param name="crashes">The crashes: on which kind of device, and where.</param>
    /// <param name="output">Where the report goes.</param>
    internal async Task<IReadOnlyList<CrashResult>> Run(string name, IReadOnlyList<(bool IsIos, CrashPoint[] Points)> crashes, ITestOutputHelper output)
    {
        var watch = Stopwatch.StartNew();
        var waiting = new ConcurrentQueue<(bool IsIos, CrashPoint[] Points)>(crashes);
        var results = new ConcurrentQueue<CrashResult>();
        await Task.WhenAll(Enumerable.Range(1, Hosts).Select(async number =>
        {
            await using var host = await CrashingHost.Start(_dependencies!, name + number, Fresh(isIos: true), deduplicatesStarts: number % 2 == 0);
            while (waiting.TryDequeue(out var crash))
            {
                results.Enqueue(await host.Crash(Fresh(crash.IsIos), crash.Points[0], crash.Points[1..]));
            }
        }));
        var recoveries = results.Select(result => result.Recovery).Order().ToList();
        output.WriteLine($"{results.Count} crashes in {watch.Elapsed.TotalSeconds:0} s, {Hosts} at a time");
        output.WriteLine($"recovery: median {Percentile(50):0.0} s, 99th percentile {Percentile(99):0.0} s, worst {Percentile(100):0.0} s");
        foreach (var result in results.OrderBy(result => result.Device.IsIos).ThenBy(result => result.Point.Call).ThenBy(result => result.Point.Timing))
        {
            output.WriteLine(result.ToString());
        }

        return [.. results];

        double Percentile(int percent) => recoveries[Math.Min(recoveries.Count - 1, recoveries.Count * percent / 100)].TotalSeconds;
    }

    private TenantDevice Fresh(bool isIos) =>
        (isIos ? _ios : _android).TryDequeue(out var device) ? device : throw new InvalidOperationException("The tenant has no more devices.");
}

/// <summary>A campaign against a Graph whose clock is ahead of the hosts' clocks.</summary>
public sealed class AheadCampaign : Campaign
{
    protected override TimeSpan GraphIsAheadBy => TimeSpan.FromSeconds(400);
}

/// <summary>A campaign against a Graph whose clock is behind the hosts' clocks.</summary>
public sealed class BehindCampaign : Campaign
{
    protected override TimeSpan GraphIsAheadBy => TimeSpan.FromSeconds(-400);
}
