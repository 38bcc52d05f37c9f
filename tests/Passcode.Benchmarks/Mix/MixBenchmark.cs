using System.Globalization;
using Passcode.Testing.Fakes;
using Spectre.Console;

namespace Passcode.Benchmarks.Mix;

/// <summary>Single resets at once, a bulk run and people who look up devices, alone and together, at one pace, in virtual time.</summary>
internal static class MixBenchmark
{
    private static readonly (int Resets, int Devices, int People)[] Loads = [(1, 0, 0), (340, 1_000, 0), (5_000, 0, 0), (5_000, 10_000, 50)];

    /// <summary>Runs one load.</summary>
    public static MixedLoadFigures RunOne(int resets, int devices, int people) => MixedLoad.Run(resets, devices, people);

    /// <summary>Runs all loads and prints a table.</summary>
    public static IReadOnlyList<MixedLoadFigures> Run()
    {
        var table = new Table().AddColumns(
            "resets", "run", "people", "429s", "peak writes", "resets issued s", "ended s", "run issued s", "ended s", "look-ups", "99th s", "issue visits", "activities/dev", "pacer tx/dev");
        var all = new List<MixedLoadFigures>();
        foreach (var (resets, devices, people) in Loads)
        {
            var mix = MixedLoad.Run(resets, devices, people);
            all.Add(mix);
            table.AddRow([.. new IFormattable[]
            {
                mix.Resets, mix.Devices, mix.People, mix.Throttled, mix.PeakWrites, mix.ResetsIssued, mix.ResetsEnded, mix.RunIssued, mix.RunEnded,
                mix.LookUps, mix.LookUp99, mix.IssueVisits, mix.Activities, mix.Transactions,
            }.Select(figure => figure.ToString(null, CultureInfo.InvariantCulture))]);
        }

        AnsiConsole.Profile.Width = 160; // also where there is no terminal
        AnsiConsole.Write(table);
        return all;
    }
}
