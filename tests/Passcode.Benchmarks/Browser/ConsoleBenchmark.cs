using Passcode.Testing.Browser;

namespace Passcode.Benchmarks.Browser;

/// <summary>The console in the system's Chromium, against a local host with a simulated tenant, and on request beside the console of another build.</summary>
internal static class ConsoleBenchmark
{
    private const int Openings = 7;
    private const int Scrolls = 5;

    /// <summary>Measures.</summary>
    /// <param name="beside">The folder of another build of the local host, which is measured in turns with this one.</param>
    public static async Task<ConsoleFigures> Run(string? beside)
    {
        await using var console = new ConsoleDriver();
        await console.Start();
        await using var other = beside is null ? null : new ConsoleDriver();
        if (other is not null)
        {
            await other.Start(Path.Combine(Path.GetFullPath(beside!), "Passcode.LocalHost.dll"));
            await other.SetEmergencyStop(false, "before the measurement"); // an earlier build may not trust its first record of it, and holds every command
        }

        IReadOnlyList<ConsoleDriver> consoles = other is null ? [console] : [console, other];
        var (files, openings, scrolls) = (new List<FileFigures>(), await InTurns(consoles, Openings, Interactive.Open), new List<ScrollFigures>());
        foreach (var each in consoles)
        {
            files.Add(await ViewFiles.Measure(each));
        }

        var resets = new Dictionary<ConsoleDriver, ManyResets>();
        foreach (var each in consoles)
        {
            resets[each] = await ManyResets.On(each, Scrolling.Rows);
        }

        var scrolled = await InTurns(consoles, Scrolls, each => Scrolling.Measure(each, resets[each]));
        var measured = consoles.Select((_, index) => new BuildFigures(files[index], OpeningFigures.From(openings[index]), ScrollFigures.From(scrolled[index]))).ToList();
        var load = Machine.Load;
        var figures = new ConsoleFigures(console.Browser.Version, measured[0], measured.ElementAtOrDefault(1), load, await Jobs.Run(console));
        figures.Print();
        return figures;
    }

    // Each in turn, so that what else the machine does meets all of them.
    private static async Task<IReadOnlyList<Measured<T>>> InTurns<T>(IReadOnlyList<ConsoleDriver> consoles, int times, Func<ConsoleDriver, Task<T>> measure)
    {
        var load = Machine.Load;
        foreach (var console in consoles)
        {
            await measure(console); // once to warm the hosts up
        }

        var measured = consoles.Select(_ => new List<T>()).ToList();
        for (var time = 0; time < times; time++)
        {
            for (var index = 0; index < consoles.Count; index++)
            {
                measured[index].Add(await measure(consoles[index]));
            }
        }

        return [.. measured.Select(values => new Measured<T>(load, values))];
    }
}
