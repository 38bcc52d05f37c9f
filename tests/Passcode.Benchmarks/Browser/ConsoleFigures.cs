namespace Passcode.Benchmarks.Browser;

/// <summary>What was measured of one console, or of two in turns.</summary>
/// <param name="Browser">The version of Chromium.</param>
/// <param name="Console">The console of this build.</param>
/// <param name="Beside">The other one.</param>
/// <param name="JobsLoadAverage">The load average of the machine when the jobs began.</param>
/// <param name="Jobs">The jobs, in the console of this build.</param>
internal sealed record ConsoleFigures(string Browser, BuildFigures Console, BuildFigures? Beside, double? JobsLoadAverage, IReadOnlyList<JobFigures> Jobs)
{
    /// <summary>Prints them as tables.</summary>
    public void Print()
    {
        Row("", "this build", "beside");
        Row("files of the first view, KB", of => Kilobytes(of.Files.FirstViewBytes));
        Row("requests for them", of => $"{of.Files.FirstViewRequests}");
        Row("interactive after, ms", of => $"{of.Opening.Milliseconds}");
        Row("longest task at the start, ms", of => $"{of.Opening.LongestTask}");
        Scroll("100 rows a second", of => of.Scrolling.Reading);
        Scroll("2,000 rows a second", of => of.Scrolling.Whole);
        System.Console.WriteLine();
        foreach (var view in Console.Files.Views)
        {
            Row($"{view.View}, KB besides", of => of.Files.Views.FirstOrDefault(other => other.View == view.View) is { } own ? $"{Kilobytes(own.Bytes)} in {own.Requests}" : "–");
        }

        System.Console.WriteLine($"\n{"",-62} clicks  keys  model s  driven s");
        foreach (var job in Jobs)
        {
            System.Console.WriteLine(FormattableString.Invariant($"{job.Job,-62} {job.Clicks,6} {job.Keys,5} {job.ModelSeconds,8:0.0} {job.DrivenSeconds,9:0.0}"));
        }
    }

    private void Scroll(string speed, Func<BuildFigures, SpeedFigures> at)
    {
        Row($"{speed}: frames drawn a second", of => $"{at(of).DrawnPerSecond}");
        Row($"{speed}: frames without new rows", of => $"{at(of).Late}");
        Row($"{speed}: frames dropped", of => $"{at(of).Dropped}");
        Row($"{speed}: processor time, ms", of => $"{at(of).Processor}");
        Row($"{speed}: long tasks", of => $"{at(of).LongTasks}");
        Row($"{speed}: longest task, ms", of => $"{at(of).LongestTask}");
    }

    private void Row(string name, Func<BuildFigures, string> value) => Row(name, value(Console), Beside is null ? "" : value(Beside));

    private static void Row(string name, string value, string beside) => System.Console.WriteLine($"{name,-52} {value,-20} {beside}");

    private static string Kilobytes(double bytes) => FormattableString.Invariant($"{bytes / 1000:0.0}");
}

/// <summary>The figures of one build.</summary>
internal sealed record BuildFigures(FileFigures Files, OpeningFigures Opening, ScrollFigures Scrolling);

/// <summary>How soon the first view is interactive.</summary>
/// <param name="LoadAverage">The load average of the machine when the measurement began.</param>
/// <param name="Runs">How often it was opened.</param>
/// <param name="Milliseconds">From the start of the navigation.</param>
/// <param name="LongestTask">The longest task of over 50 ms, in ms; 0 where there was none.</param>
internal sealed record OpeningFigures(double? LoadAverage, int Runs, Spread Milliseconds, Spread LongestTask)
{
    public static OpeningFigures From(Measured<Opening> of) =>
        new(of.LoadAverage, of.Runs.Count, Spread.From(of.Runs.Select(run => run.Milliseconds)), Spread.From(of.Runs.Select(run => run.LongestTask)));
}

/// <summary>How 10,000 rows scroll.</summary>
/// <param name="LoadAverage">The load average of the machine when the measurement began.</param>
/// <param name="Runs">How often each speed was measured.</param>
/// <param name="Reading">At 100 rows a second, a quick wheel.</param>
/// <param name="Whole">At 2,000 rows a second, the whole list in 5 s.</param>
internal sealed record ScrollFigures(double? LoadAverage, int Runs, SpeedFigures Reading, SpeedFigures Whole)
{
    public static ScrollFigures From(Measured<(Scroll Reading, Scroll Whole)> of) =>
        new(of.LoadAverage, of.Runs.Count, SpeedFigures.From([.. of.Runs.Select(run => run.Reading)]), SpeedFigures.From([.. of.Runs.Select(run => run.Whole)]));
}

/// <summary>Scrolling at one speed.</summary>
/// <param name="DrawnPerSecond">The frames drawn a second.</param>
/// <param name="Drawn">The frames drawn.</param>
/// <param name="Late">Those of them that the compositor moved before the page had drawn its part.</param>
/// <param name="Dropped">The frames dropped.</param>
/// <param name="Processor">The processor time of the main thread, in ms.</param>
/// <param name="LongTasks">The tasks of over 50 ms.</param>
/// <param name="LongestTask">The longest, in ms; 0 where there was none.</param>
/// <param name="Pixels">How far the list moved.</param>
internal sealed record SpeedFigures(Spread DrawnPerSecond, Spread Drawn, Spread Late, Spread Dropped, Spread Processor, Spread LongTasks, Spread LongestTask, Spread Pixels)
{
    public static SpeedFigures From(IReadOnlyList<Scroll> runs) => new(
        Spread.From(runs.Select(run => run.Frames.Drawn / run.Frames.Seconds)),
        Spread.From(runs.Select(run => (double)run.Frames.Drawn)),
        Spread.From(runs.Select(run => (double)run.Frames.Late)),
        Spread.From(runs.Select(run => (double)run.Frames.Dropped)),
        Spread.From(runs.Select(run => run.Tasks.Processor)),
        Spread.From(runs.Select(run => (double)run.Tasks.Long.Count)),
        Spread.From(runs.Select(run => run.Tasks.Long.DefaultIfEmpty(0).Max())),
        Spread.From(runs.Select(run => run.Pixels)));
}

/// <summary>What was measured several times, and how busy the machine was when it began.</summary>
internal sealed record Measured<T>(double? LoadAverage, IReadOnlyList<T> Runs);
