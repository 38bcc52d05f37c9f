using System.Diagnostics;

namespace Passcode.Benchmarks.Engine;

/// <summary>What resets cost on the engine of the local host, beside the smallest orchestration of their shape in the same run.</summary>
internal static class EngineBenchmark
{
    private const int WarmUp = 10;
    private const int OneByOne = 40;
    private const int AtOnce = 200;
    private const int Long = 1000;

    public static async Task<EngineFigures> Run()
    {
        await using var dependencies = await HostDependencies.Start(HostDependencies.QuickTenant with { ConfirmAfter = TimeSpan.Zero, Devices = 10_000 });
        var devices = new Queue<TenantDevice>((await dependencies.Simulator.GeneratedDevices()).Where(device => device.IsResettable));
        var hello = await MeasureHelloWorld(dependencies);
        var resets = await MeasureResets(dependencies, devices);
        var helloCalls = await CountHelloWorld(dependencies);
        var resetCalls = await CountResets(dependencies, devices);
        var figures = new EngineFigures(hello.ToSecond, resets.ToCommand, resets.ToAccepted, resets.ToEnd, hello.PerSecond, resets.PerSecond, helloCalls, resetCalls, resets.Memory);
        Print(figures);
        return figures;
    }

    private static async Task<(Distribution ToSecond, double PerSecond)> MeasureHelloWorld(HostDependencies dependencies)
    {
        await using var hello = await HelloWorld.Start(dependencies.Storage);
        for (var number = 0; number < WarmUp; number++)
        {
            await hello.Run();
        }

        var toSecond = new List<TimeSpan>();
        for (var number = 0; number < OneByOne; number++)
        {
            toSecond.Add(await hello.Run());
        }

        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => hello.Run()));
        return (Distribution.From(toSecond), AtOnce / watch.Elapsed.TotalSeconds);
    }

    private static async Task<ResetTimes> MeasureResets(HostDependencies dependencies, Queue<TenantDevice> devices)
    {
        await using var host = await RestartableHost.Start(dependencies);
        var (toCommand, toAccepted, toEnd) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<TimeSpan>());
        for (var number = -WarmUp; number < OneByOne; number++)
        {
            var device = devices.Dequeue();
            var (begin, watch) = (DateTimeOffset.UtcNow, Stopwatch.StartNew());
            var reset = await host.Api.Submit(ResetSubmission.For(device.Id));
            var accepted = watch.Elapsed;
            await host.Api.UntilEnded(reset.Id);
            if (number >= 0)
            {
                toEnd.Add(watch.Elapsed);
                toAccepted.Add(accepted);
                toCommand.Add((await dependencies.Simulator.Commands(device.Id)).Single().Time - begin);
            }
        }

        var throughput = Stopwatch.StartNew();
        await All(host, dependencies, devices, AtOnce);
        var perSecond = AtOnce / throughput.Elapsed.TotalSeconds;
        var memory = new SortedDictionary<int, double> { [0] = Megabytes(host) };
        for (var done = 0; done < Long; done += AtOnce)
        {
            await All(host, dependencies, devices, AtOnce);
            memory[done + AtOnce] = Megabytes(host);
        }

        return new(Distribution.From(toCommand), Distribution.From(toAccepted), Distribution.From(toEnd), perSecond, memory);
    }

    private static async Task<EngineCalls> CountHelloWorld(HostDependencies dependencies)
    {
        var counter = new CallCounter();
        await using var tables = await HttpProxy.Start("storage", dependencies.StorageAddress, counter);
        await using var queues = await HttpProxy.Start("queues", dependencies.QueuesAddress, counter);
        await using var hello = await HelloWorld.Start(dependencies.StorageBehind(tables, queues));
        await hello.Run();
        counter.Clear();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => hello.Run()));
        return Calls(counter);
    }

    private static async Task<EngineCalls> CountResets(HostDependencies dependencies, Queue<TenantDevice> devices)
    {
        var counter = new CallCounter();
        await using var host = await RestartableHost.Start(dependencies, observer: counter);
        await All(host, dependencies, devices, 1);
        counter.Clear();
        await All(host, dependencies, devices, AtOnce);
        return Calls(counter);
    }

    private static EngineCalls Calls(CallCounter counter) => new(
        PerOne(counter.Of("graph")), PerOne(counter.Of("own tables")), PerOne(counter.Of("engine tables")),
        PerOne(counter.Of("queue reads")), PerOne(counter.Of("queue writes")));

    private static double PerOne(int count) => Math.Round((double)count / AtOnce, 1);

    private static async Task All(RestartableHost host, HostDependencies dependencies, Queue<TenantDevice> devices, int count)
    {
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => devices.Dequeue()).ToList().Select(device => host.Api.Submit(ResetSubmission.For(device.Id))));
        await dependencies.UntilIdle();
    }

    private static double Megabytes(RestartableHost host) => Math.Round(host.Memory / 1e6);

    private static void Print(EngineFigures figures)
    {
        Console.WriteLine(Distribution.Head);
        Console.WriteLine(figures.HelloToSecondActivity.Line("hello world: start to 2nd activity"));
        Console.WriteLine(figures.SubmitToCommand.Line("reset: submit to command at Graph"));
        Console.WriteLine(figures.SubmitToAccepted.Line("reset: submit to 202"));
        Console.WriteLine(figures.SubmitToEnd.Line("reset: submit to end"));
        Console.WriteLine($"\na second: {figures.HellosPerSecond:0.0} hello worlds, {figures.ResetsPerSecond:0.0} resets");
        Console.WriteLine($"a hello world: {figures.HelloCalls}\na reset:       {figures.ResetCalls}");
        Console.WriteLine("memory after resets, MB: " + string.Join(", ", figures.Memory.Select(at => $"{at.Key}: {at.Value:0}")));
    }

    private sealed record ResetTimes(Distribution ToCommand, Distribution ToAccepted, Distribution ToEnd, double PerSecond, SortedDictionary<int, double> Memory);
}
