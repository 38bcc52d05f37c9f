using System.Globalization;
using Passcode.Benchmarks;
using Passcode.Benchmarks.Bulk;
using Passcode.Benchmarks.Latency;

// Each benchmark prints a table and writes its figures to artifacts/benchmarks.
switch (args)
{
    case [] or ["bulk"]:
        await Report.Write("bulk", await BulkBenchmark.Run());
        return 0;
    case ["bulk", var contender, var devices]:
        BulkBenchmark.RunOne(contender, int.Parse(devices, CultureInfo.InvariantCulture));
        return 0;
    case ["latency"]:
        await Report.Write("latency", await LatencyBenchmark.Run());
        return 0;
    default:
        await Console.Error.WriteLineAsync("Name a benchmark: bulk (the default) or latency");
        return 2;
}
