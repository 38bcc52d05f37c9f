using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Passcode.Benchmarks.Bulk;

/// <summary>
/// The ways to reset many devices, against the same tenant and limits, in virtual time. Each runs in a process of its own, so that its
/// memory and processor time are its own.
/// </summary>
internal static class BulkBenchmark
{
    private const double FloorPerSecond = 8; // 160 writes in 20 s

    private static readonly string[] Names = ["sequential script", "loop", "eight loops", "unjudged batches", "workflow per device", "Passcode"];
    // The largest takes minutes of processor time; PASSCODE_BENCH_DEVICES=10000 leaves it out.
    private static readonly int[] Sizes = [.. ((int[])[1_000, 10_000, 100_000]).Where(size => size <= Largest)];

    private static int Largest => int.Parse(Environment.GetEnvironmentVariable("PASSCODE_BENCH_DEVICES") ?? "100000", CultureInfo.InvariantCulture);

    /// <summary>Runs all of them and prints a table.</summary>
    public static async Task<IReadOnlyList<Contender>> Run()
    {
        var results = new List<Contender>();
        foreach (var devices in Sizes)
        {
            foreach (var name in Names)
            {
                results.Add(await InChild(name, devices));
            }
        }

        Print(results);
        return results;
    }

    /// <summary>Runs one of them in this process and prints its figures as JSON.</summary>
    public static void RunOne(string name, int devices) => Console.WriteLine(JsonSerializer.Serialize(Measure(name, devices)));

    private static Contender Measure(string name, int devices)
    {
        var start = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
        var tenant = new BenchTenant(devices, start);
        var (end, steps, transactions) = (start, 0L, 0);
        switch (name)
        {
            case "sequential script":
                end = NaiveContenders.SequentialScript(tenant, start);
                break;
            case "loop":
                end = NaiveContenders.LoopThatNeverLooks(tenant, start);
                break;
            case "eight loops":
                end = NaiveContenders.EightLoops(tenant, start);
                break;
            case "unjudged batches":
                end = NaiveContenders.UnjudgedBatches(tenant, start);
                break;
            case "workflow per device":
                (end, steps) = NaiveContenders.WorkflowPerDevice(tenant, start);
                break;
            default:
                (tenant, end, var engineSteps, transactions) = PasscodeContender.Run(devices);
                steps = engineSteps;
                break;
        }

        var process = Process.GetCurrentProcess();
        return new Contender(
            name,
            devices,
            devices / FloorPerSecond,
            (tenant.LastCommand - tenant.FirstCommand).TotalSeconds,
            (end - tenant.FirstCommand).TotalSeconds,
            tenant.Throttled,
            Math.Round((double)tenant.Requests / devices, 3),
            Math.Round((double)steps / devices, 4),
            Math.Round((double)transactions / devices, 2),
            tenant.DoubleCommands,
            tenant.NeverCommanded,
            name is "loop" or "eight loops" or "unjudged batches" ? 0 : devices, // the others end when they know it of all
            Math.Round(process.PeakWorkingSet64 / 1e6),
            Math.Round(process.TotalProcessorTime.TotalSeconds, 1));
    }

    private static async Task<Contender> InChild(string name, int devices)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (var argument in (string[])["bulk", name, devices.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0
            ? JsonSerializer.Deserialize<Contender>(output)!
            : throw new InvalidOperationException($"{name} with {devices} devices failed.");
    }

    private static void Print(IEnumerable<Contender> results)
    {
        var table = new Table().AddColumns(
            "devices", "contender", "last POST s", "over floor", "done s", "429s", "twice", "never", "confirmed", "requests/dev", "steps/dev", "table tx/dev", "peak MB", "CPU s");
        foreach (var each in results)
        {
            table.AddRow(
                Text($"{each.Devices:N0}"),
                Text($"{each.Name}"),
                Text($"{each.LastPostSeconds:N0}"),
                Text($"{(each.LastPostSeconds / each.FloorSeconds) - 1:P1}"),
                Text($"{each.LastConfirmedSeconds:N0}"),
                Text($"{each.Throttled:N0}"),
                Text($"{each.DoubleCommands:N0}"),
                Text($"{each.NeverCommanded:N0}"),
                Text($"{each.Confirmed:N0}"),
                Text($"{each.RequestsPerDevice:N2}"),
                Text($"{each.StepsPerDevice:N3}"),
                Text($"{each.TransactionsPerDevice:N2}"),
                Text($"{each.PeakMegabytes:N0}"),
                Text($"{each.CpuSeconds:N1}"));
        }

        AnsiConsole.Profile.Width = 160; // also where there is no terminal
        AnsiConsole.Write(table);

        static string Text(FormattableString text) => Markup.Escape(text.ToString(CultureInfo.InvariantCulture));
    }
}
