using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Passcode.Benchmarks.Receivers;

/// <summary>From the submission of a reset to its command at Graph, without subscriptions and then with many whose receivers accept a connection and never answer.</summary>
internal static class ReceiversBenchmark
{
    private const int WarmUp = 10;
    private const int Resets = 100;
    private const int DeadReceivers = 200;

    public static async Task<ReceiversFigures> Run()
    {
        await using var dependencies = await HostDependencies.Start(HostDependencies.QuickTenant with { ConfirmAfter = TimeSpan.Zero, Devices = 4 * (WarmUp + Resets) });
        var devices = new Queue<TenantDevice>((await dependencies.Simulator.GeneratedDevices()).Where(device => device.IsResettable));
        await using var host = await RestartableHost.Start(dependencies, new Dictionary<string, string>
        {
            ["Passcode__Callbacks__MaxSubscriptions"] = "1000",
            ["Passcode__Callbacks__SubscriptionsPerCaller"] = "1000",
        });
        await Measure(host, dependencies, devices, WarmUp);
        var control = await Measure(host, dependencies, devices, Resets);

        var listeners = Enumerable.Range(0, DeadReceivers).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        foreach (var listener in listeners)
        {
            listener.Start(); // the system accepts the connection, and nobody reads it
            var answer = await host.Api.Post("api/subscriptions", new { callbackUrl = $"http://{listener.LocalEndpoint}/" });
            answer.Expect(HttpStatusCode.Created);
        }

        await Measure(host, dependencies, devices, WarmUp); // each receiver has events under way
        var beside = await Measure(host, dependencies, devices, Resets);
        listeners.ForEach(listener => listener.Dispose());

        var figures = new ReceiversFigures(DeadReceivers, control, beside, Math.Round(beside.Median / control.Median, 2));
        Console.WriteLine(Distribution.Head);
        Console.WriteLine(control.Line("without receivers"));
        Console.WriteLine(beside.Line(string.Create(CultureInfo.InvariantCulture, $"beside {DeadReceivers} dead receivers")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures.MedianRatio:0.00} × the control"));
        return figures;
    }

    private static async Task<Distribution> Measure(RestartableHost host, HostDependencies dependencies, Queue<TenantDevice> devices, int resets)
    {
        var toCommand = new List<TimeSpan>();
        for (var reset = 0; reset < resets; reset++)
        {
            var device = devices.Dequeue();
            var begin = DateTimeOffset.UtcNow;
            var submitted = await host.Api.Submit(ResetSubmission.For(device.Id));
            await host.Api.UntilEnded(submitted.Id);
            toCommand.Add((await dependencies.Simulator.Commands(device.Id)).Single().Time - begin);
        }

        return Distribution.From(toCommand);
    }
}

/// <summary>Times from submission to command.</summary>
internal sealed record ReceiversFigures(int DeadReceivers, Distribution Control, Distribution Beside, double MedianRatio);
