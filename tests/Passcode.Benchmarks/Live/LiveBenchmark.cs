using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Passcode.Benchmarks.Engine;

namespace Passcode.Benchmarks.Live;

/// <summary>One bulk run on the local host in real time, with the limits of Graph, the real engine and Azurite. Takes about seven minutes; nothing else should run.</summary>
internal static class LiveBenchmark
{
    private const int Devices = 2000;
    private const double FloorPerSecond = 8; // 160 writes in 20 s

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Passcode__Bulk__ApprovalAbove"] = "100000",
        ["Passcode__Bulk__CanarySize"] = "0", // a canary waits for its devices, which is not what is measured
        ["Passcode__Polling__FirstDelay"] = "00:00:05", // the settings of the tests are shorter
        ["Passcode__Polling__MaxDelay"] = "00:15:00",
        ["Passcode__Polling__SendTimeout"] = "00:00:15",
        ["Passcode__Polling__SettleTime"] = "00:02:00",
    };

    public static async Task<LiveFigures> Run()
    {
        var counter = new CallCounter();
        await using var dependencies = await HostDependencies.Start(
            HostDependencies.QuickTenant with { Devices = 2 * Devices, ConfirmAfter = TimeSpan.FromSeconds(20), Throttling = true });
        var wanted = await dependencies.Simulator.GeneratedDevices(Devices, device => device.IsIos);
        await using var host = await RestartableHost.Start(dependencies, Settings, counter);
        using var list = new StringContent(string.Join('\n', wanted.Select(device => device.Id)), Encoding.UTF8, "text/csv");
        var asked = await host.Api.Send(HttpMethod.Post, "api/bulk-runs/csv?requestedBy=operator%40contoso.example&reason=benchmark&startAutomatically=true", list);
        var id = asked.Expect(HttpStatusCode.Accepted).Read<JsonElement>().GetProperty("id").GetString()!;
        var run = await host.Api.UntilRunEnded(id, TimeSpan.FromHours(1));

        var truth = await dependencies.Simulator.AllResets();
        var times = truth.SelectMany(device => device.Times).Order().ToList();
        var figures = new LiveFigures(
            Devices,
            Devices / FloorPerSecond,
            Math.Round((times[^1] - times[0]).TotalSeconds, 1),
            Math.Round((run.GetProperty("endedAt").GetDateTimeOffset() - times[0]).TotalSeconds, 1),
            run.GetProperty("counts").GetProperty("completed").GetInt32(),
            truth.Count(device => device.Count > 1),
            (await dependencies.Simulator.Requests()).Count(request => request.Status == (int)HttpStatusCode.TooManyRequests),
            PerDevice(counter.Of("own tables")),
            PerDevice(counter.Of("engine tables")),
            PerDevice(counter.Of("queue writes")),
            Math.Round(host.ProcessorTime.TotalMilliseconds / Devices, 1),
            Math.Round(host.Memory / 1e6));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"last command after {figures.LastCommandSeconds} s, {figures.LastCommandSeconds / figures.FloorSeconds:0.000} × the floor; {figures}"));
        return figures;
    }

    private static double PerDevice(int count) => Math.Round((double)count / Devices, 2);
}

/// <summary>What one bulk run needed in real time.</summary>
/// <param name="Devices">The devices to reset.</param>
/// <param name="FloorSeconds">What 160 commands in 20 s allow at best.</param>
/// <param name="LastCommandSeconds">From the first command to the last.</param>
/// <param name="EndSeconds">From the first command to the end of the run.</param>
/// <param name="Completed">The devices that completed.</param>
/// <param name="DoubleCommands">The devices that got a second command.</param>
/// <param name="Throttled">The requests that Graph answered with 429.</param>
/// <param name="OwnTables">Transactions of Passcode's tables a device.</param>
/// <param name="EngineTables">Transactions of the engine's tables a device.</param>
/// <param name="QueueWrites">Writes to queues a device.</param>
/// <param name="CpuMilliseconds">Processor time of the host a device, with its start.</param>
/// <param name="Megabytes">The host's working set at the end.</param>
internal sealed record LiveFigures(
    int Devices,
    double FloorSeconds,
    double LastCommandSeconds,
    double EndSeconds,
    int Completed,
    int DoubleCommands,
    int Throttled,
    double OwnTables,
    double EngineTables,
    double QueueWrites,
    double CpuMilliseconds,
    double Megabytes);
