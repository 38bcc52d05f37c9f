using Passcode.Benchmarks;
using Passcode.Benchmarks.Latency;

// Each benchmark prints a table and writes its figures to artifacts/benchmarks.
if (args is not ["latency"])
{
    await Console.Error.WriteLineAsync("Name a benchmark: latency");
    return 2;
}

await Report.Write("latency", await LatencyBenchmark.Run());
return 0;
