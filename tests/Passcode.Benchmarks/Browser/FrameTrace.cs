using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Passcode.Benchmarks.Browser;

/// <summary>The browser's trace of its frames and of the tasks of a page's main thread.</summary>
internal sealed class FrameTrace
{
    private const double LongTask = 50_000; // µs, as the Long Tasks API has it
    private const string Begin = "benchmark-begin";
    private const string End = "benchmark-end";

    private static readonly string[] Categories = ["blink.user_timing", "disabled-by-default-devtools.timeline", "disabled-by-default-devtools.timeline.frame"];

    private readonly IReadOnlyList<JsonElement> _events;
    private readonly int _process;
    private readonly double _from;
    private readonly double _to;

    private FrameTrace(IReadOnlyList<JsonElement> events)
    {
        _events = events;
        var begin = events.First(entry => Name(entry) == Begin);
        _process = begin.GetProperty("pid").GetInt32();
        (_from, _to) = (Time(begin), Time(events.First(entry => Name(entry) == End)));
    }

    /// <summary>Traces what the page does meanwhile.</summary>
    public static async Task<FrameTrace> Record(IPage page, Func<Task> meanwhile)
    {
        var session = await page.Context.Browser!.NewBrowserCDPSessionAsync();
        var events = new ConcurrentQueue<JsonElement>();
        var complete = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        session.Event("Tracing.dataCollected").OnEvent += (_, collected) =>
        {
            foreach (var entry in collected!.Value.GetProperty("value").EnumerateArray())
            {
                events.Enqueue(entry.Clone());
            }
        };
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => complete.TrySetResult();
        await session.SendAsync("Tracing.start", new()
        {
            ["transferMode"] = "ReportEvents",
            ["traceConfig"] = new Dictionary<string, object> { ["includedCategories"] = Categories },
        });
        await page.EvaluateAsync($"performance.mark('{Begin}')");
        await meanwhile();
        await page.EvaluateAsync($"performance.mark('{End}')");
        await session.SendAsync("Tracing.end");
        await complete.Task;
        await session.DetachAsync();
        return new FrameTrace([.. events]);
    }

    /// <summary>Frames by their end: a frame is drawn if any part of it was presented, and dropped if it had something to show and was not.</summary>
    public FrameCounts Frames()
    {
        var frames = _events
            .Where(entry => Name(entry) == "PipelineReporter" && IsOfPage(entry) && Phase(entry) == "b")
            .Select(entry => entry.GetProperty("args").GetProperty("frame_reporter"))
            .GroupBy(frame => (frame.GetProperty("frame_source").ToString(), frame.GetProperty("frame_sequence").ToString()), frame => frame.GetProperty("state").GetString())
            .ToList();
        var drawn = frames.Where(states => states.Any(state => state is "STATE_PRESENTED_ALL" or "STATE_PRESENTED_PARTIAL")).ToList();
        var late = drawn.Count(states => !states.Contains("STATE_PRESENTED_ALL"));
        return new FrameCounts(drawn.Count, late, frames.Except(drawn).Count(states => states.Contains("STATE_DROPPED")), (_to - _from) / 1e6);
    }

    /// <summary>The tasks of the main thread.</summary>
    public TaskTimes Tasks()
    {
        var main = _events.Where(entry => Name(entry) == "thread_name" && entry.GetProperty("args").GetProperty("name").GetString() == "CrRendererMain")
            .Select(entry => (entry.GetProperty("pid").GetInt32(), entry.GetProperty("tid").GetInt64())).ToHashSet();
        var tasks = _events
            .Where(entry => Name(entry) == "RunTask" && Phase(entry) == "X" && IsOfPage(entry) && main.Contains((entry.GetProperty("pid").GetInt32(), entry.GetProperty("tid").GetInt64())))
            .ToList();
        return new TaskTimes(
            tasks.Sum(task => task.TryGetProperty("tdur", out var processor) ? processor.GetDouble() / 1000 : 0),
            [.. tasks.Select(task => task.GetProperty("dur").GetDouble()).Where(duration => duration > LongTask).Select(duration => duration / 1000)]);
    }

    private bool IsOfPage(JsonElement entry) => entry.GetProperty("pid").GetInt32() == _process && Time(entry) >= _from && Time(entry) <= _to;

    private static string Name(JsonElement entry) => entry.GetProperty("name").GetString()!;

    private static string Phase(JsonElement entry) => entry.GetProperty("ph").GetString()!;

    private static double Time(JsonElement entry) => entry.GetProperty("ts").GetDouble();
}

/// <summary>What became of the frames.</summary>
/// <param name="Drawn">The frames that were presented.</param>
/// <param name="Late">Those of them that the compositor scrolled before the page had drawn its part.</param>
/// <param name="Dropped">The frames that were wanted and not presented.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record FrameCounts(int Drawn, int Late, int Dropped, double Seconds);

/// <summary>What the main thread did.</summary>
/// <param name="Processor">The processor time of its tasks in ms, which hardly depends on what else the machine does.</param>
/// <param name="Long">The tasks of over 50 ms, in ms.</param>
internal sealed record TaskTimes(double Processor, IReadOnlyList<double> Long);
