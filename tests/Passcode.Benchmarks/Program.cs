using Passcode.Benchmarks;
using Passcode.Benchmarks.Latency;
using Passcode.Benchmarks.Load;

// Each benchmark prints a table and writes its figures to artifacts/benchmarks.
switch (args)
{
    case ["latency"]:
        await Report.Write("latency", await LatencyBenchmark.Run());
        return 0;
    case ["load"]:
        return await LoadBenchmark.Run(requestsPerSecond: 400, TimeSpan.FromSeconds(10));
    case ["load", "full"]:
        return await LoadBenchmark.Run(requestsPerSecond: 2000, TimeSpan.FromSeconds(60));
    default:
        await Console.Error.WriteLineAsync("Name a benchmark: latency, load, or load full");
        return 2;
}
