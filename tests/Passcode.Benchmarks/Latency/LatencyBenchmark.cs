using System.Diagnostics;

namespace Passcode.Benchmarks.Latency;

/// <summary>From the submission of a reset to its command at Graph, one reset after the other, against a local host that is warm.</summary>
internal static class LatencyBenchmark
{
    private const int WarmUp = 50;
    private const int Resets = 200;
    private const int Recorded = 50;

    public static async Task<LatencyFigures> Run()
    {
        await using var dependencies = await HostDependencies.Start(HostDependencies.QuickTenant with { ConfirmAfter = TimeSpan.Zero, Devices = 2 * (WarmUp + Resets + WarmUp + Recorded) });
        var devices = new Queue<TenantDevice>((await dependencies.Simulator.GeneratedDevices()).Where(device => device.IsResettable));
        var (submitToCommand, submitToAccepted) = await Measure(dependencies, devices);
        var calls = await Record(dependencies, devices);

        Console.WriteLine(Distribution.Head);
        Console.WriteLine(submitToCommand.Line("submit to POST at Graph"));
        Console.WriteLine(submitToAccepted.Line("submit to 202"));
        var figures = new LatencyFigures(submitToCommand, submitToAccepted, BeforeCommand(calls), PerReset(calls, "graph"), PerReset(calls, "storage"));
        Print(figures);
        return figures;
    }

    private static async Task<(Distribution ToCommand, Distribution ToAccepted)> Measure(HostDependencies dependencies, Queue<TenantDevice> devices)
    {
        await using var host = await RestartableHost.Start(dependencies);
        var (toCommand, toAccepted) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var reset = -WarmUp; reset < Resets; reset++)
        {
            var device = devices.Dequeue();
            var (begin, watch) = (DateTimeOffset.UtcNow, Stopwatch.StartNew());
            await host.Api.Submit(Ask(device), Guid.NewGuid().ToString());
            var accepted = watch.Elapsed;
            await dependencies.UntilIdle();
            if (reset >= 0)
            {
                toAccepted.Add(accepted);
                toCommand.Add((await dependencies.Simulator.Commands(device.Id)).Single().Time - begin);
            }
        }

        return (Distribution.From(toCommand), Distribution.From(toAccepted));
    }

    // Apart, because the taps take time of their own.
    private static async Task<IReadOnlyList<IReadOnlyList<RecordedCall>>> Record(HostDependencies dependencies, Queue<TenantDevice> devices)
    {
        var recorder = new CallRecorder();
        await using var host = await RestartableHost.Start(dependencies, observer: recorder);
        var recorded = new List<IReadOnlyList<RecordedCall>>();
        for (var reset = -WarmUp; reset < Recorded; reset++)
        {
            recorder.Begin();
            await host.Api.Submit(Ask(devices.Dequeue()), Guid.NewGuid().ToString());
            await dependencies.UntilIdle();
            if (reset >= 0)
            {
                recorded.Add(recorder.End());
            }
        }

        return recorded;
    }

    // Found by serial number, as helpdesks ask.
    private static ResetSubmission Ask(TenantDevice device) => new(new DeviceIdentifier(SerialNumber: device.SerialNumber));

    private static List<CallFigures> BeforeCommand(IReadOnlyList<IReadOnlyList<RecordedCall>> resets)
    {
        var sequences = resets.Select(calls => calls.Take(calls.ToList().FindIndex(call => call.IsCommand) + 1).ToList()).ToList();
        var usual = sequences.GroupBy(calls => string.Join('\n', calls.Select(call => call.Name))).MaxBy(group => group.Count())!;
        return [.. usual.First().Select((call, index) => new CallFigures(
            call.Name,
            Distribution.From(usual.Select(calls => calls[index].Began)).Median,
            Distribution.From(usual.Select(calls => calls[index].Took)).Median))];
    }

    private static SortedDictionary<string, double> PerReset(IReadOnlyList<IReadOnlyList<RecordedCall>> resets, string to) => new(
        resets.SelectMany(calls => calls)
            .Where(call => call.Name.StartsWith(to, StringComparison.Ordinal))
            .GroupBy(call => call.Name[(to.Length + 1)..])
            .ToDictionary(group => group.Key, group => Math.Round((double)group.Count() / resets.Count, 2)));

    private static void Print(LatencyFigures figures)
    {
        Console.WriteLine($"\n{"calls up to the command, ms",-64} {"began",7} {"took",7}");
        foreach (var call in figures.CallsBeforeCommand)
        {
            Console.WriteLine($"{call.Call,-64} {call.Began,7:0.0} {call.Took,7:0.0}");
        }

        Console.WriteLine($"\nGraph requests a reset: {figures.GraphRequests.Values.Sum():0.0}, table transactions a reset: {figures.TableTransactions.Values.Sum():0.0}");
        foreach (var (call, count) in figures.GraphRequests.Concat(figures.TableTransactions))
        {
            Console.WriteLine($"  {call,-62} {count,7:0.0}");
        }
    }
}
