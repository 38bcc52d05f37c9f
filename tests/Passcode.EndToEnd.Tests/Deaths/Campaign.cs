using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit.Abstractions;

namespace Passcode.EndToEnd.Tests.Deaths;

/// <summary>Plays many deaths in several lanes. <c>PASSCODE_CAMPAIGN=full</c> plays all of them, otherwise a sample.</summary>
public sealed class Campaign : IAsyncLifetime
{
    private readonly ConcurrentQueue<TenantDevice> _ios = new();
    private readonly ConcurrentQueue<TenantDevice> _android = new();
    private Ground? _ground;

    /// <summary>Whether all deaths are played.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable("PASSCODE_CAMPAIGN") == "full";

    private static int Lanes => IsFull ? 3 : 2;

    public async Task InitializeAsync()
    {
        _ground = await Ground.Start(Ground.QuickTenant with { ConfirmAfter = TimeSpan.Zero, Devices = 1500 });
        foreach (var device in await _ground.Simulator.GeneratedDevices())
        {
            (device.IsIos ? _ios : device.IsAndroid ? _android : null)?.Enqueue(device);
        }
    }

    public async Task DisposeAsync() => await (_ground?.DisposeAsync() ?? default);

    /// <summary>The calls of an undisturbed reset of each kind of device.</summary>
    internal async Task<(IReadOnlyList<TapCall> Ios, IReadOnlyList<TapCall> Android)> Calls()
    {
        await using var lane = await Lane.Start(_ground!, "Dry", Fresh(isIos: true));
        return (await lane.CallsOf(Fresh(isIos: true)), await lane.CallsOf(Fresh(isIos: false)));
    }

    /// <summary>Plays deaths on fresh devices, on every second lane with an engine that drops events that come before their start, and prints what it played.</summary>
    /// <param name="name">Names the tables.</param>
    /// <param name="deaths">The deaths: on which kind of device, and where.</param>
    /// <param name="output">Where the report goes.</param>
    internal async Task<IReadOnlyList<Death>> Play(string name, IReadOnlyList<(bool IsIos, KillPoint[] Points)> deaths, ITestOutputHelper output)
    {
        var watch = Stopwatch.StartNew();
        var waiting = new ConcurrentQueue<(bool IsIos, KillPoint[] Points)>(deaths);
        var played = new ConcurrentQueue<Death>();
        await Task.WhenAll(Enumerable.Range(1, Lanes).Select(async number =>
        {
            await using var lane = await Lane.Start(_ground!, name + number, Fresh(isIos: true), deduplicatesStarts: number % 2 == 0);
            while (waiting.TryDequeue(out var death))
            {
                played.Enqueue(await lane.Die(Fresh(death.IsIos), death.Points[0], death.Points[1..]));
            }
        }));
        var recoveries = played.Select(death => death.Recovery).Order().ToList();
        output.WriteLine($"{played.Count} deaths in {watch.Elapsed.TotalSeconds:0} s, {Lanes} at a time");
        output.WriteLine($"recovery: median {Percentile(50):0.0} s, 99th percentile {Percentile(99):0.0} s, worst {Percentile(100):0.0} s");
        foreach (var death in played.OrderBy(death => death.Device.IsIos).ThenBy(death => death.Point.Call).ThenBy(death => death.Point.Moment))
        {
            output.WriteLine(death.ToString());
        }

        return [.. played];

        double Percentile(int percent) => recoveries[Math.Min(recoveries.Count - 1, recoveries.Count * percent / 100)].TotalSeconds;
    }

    private TenantDevice Fresh(bool isIos) =>
        (isIos ? _ios : _android).TryDequeue(out var device) ? device : throw new InvalidOperationException("The tenant has no more devices.");
}
