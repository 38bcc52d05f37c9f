using System.Globalization;
using Passcode.Benchmarks;
using Passcode.Benchmarks.Browser;
using Passcode.Benchmarks.Bulk;
using Passcode.Benchmarks.Engine;
using Passcode.Benchmarks.Latency;
using Passcode.Benchmarks.Live;
using Passcode.Benchmarks.Load;
using Passcode.Benchmarks.Mix;
using Passcode.Benchmarks.Receivers;

// Each benchmark prints a table and writes its figures to artifacts/benchmarks.
switch (args)
{
    case [] or ["bulk"]:
        await Report.Write("bulk", await BulkBenchmark.Run());
        return 0;
    case ["bulk", var contender, var devices]:
        BulkBenchmark.RunOne(contender, int.Parse(devices, CultureInfo.InvariantCulture));
        return 0;
    case ["mix", var resets, var devices, var people]:
        Console.WriteLine(MixBenchmark.RunOne(int.Parse(resets, CultureInfo.InvariantCulture), int.Parse(devices, CultureInfo.InvariantCulture), int.Parse(people, CultureInfo.InvariantCulture)));
        return 0;
    case ["mix"]:
        await Report.Write("mix", MixBenchmark.Run());
        return 0;
    case ["engine"]:
        await Report.Write("engine", await EngineBenchmark.Run());
        return 0;
    case ["latency"]:
        await Report.Write("latency", await LatencyBenchmark.Run());
        return 0;
    case ["live"]:
        await Report.Write("live", await LiveBenchmark.Run());
        return 0;
    case ["receivers"]:
        await Report.Write("receivers", await ReceiversBenchmark.Run());
        return 0;
    case ["console"]:
        await Report.Write("console", await ConsoleBenchmark.Run(beside: null));
        return 0;
    case ["console", "--beside", var build]:
        await Report.Write("console", await ConsoleBenchmark.Run(build));
        return 0;
    case ["load"]:
        return await LoadBenchmark.Run(requestsPerSecond: 400, TimeSpan.FromSeconds(10));
    case ["load", "full"]:
        return await LoadBenchmark.Run(requestsPerSecond: 2000, TimeSpan.FromSeconds(60));
    default:
        await Console.Error.WriteLineAsync("Name a benchmark: bulk (the default), mix, live, receivers, console, engine, latency, load, or load full");
        return 2;
}
