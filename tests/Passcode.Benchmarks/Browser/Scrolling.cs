using Microsoft.Playwright;
using Passcode.Testing.Browser;

namespace Passcode.Benchmarks.Browser;

/// <summary>The list of resets with 10,000 rows, scrolled steadily by the wheel.</summary>
internal static class Scrolling
{
    public const int Rows = 10_000;
    private const int Seconds = 5;

    // A row is about 45 px high.
    private const int Reading = 45 * 100;
    private const int Whole = 45 * Rows / Seconds;

    /// <summary>Scrolls once at each speed, in a context of its own.</summary>
    public static async Task<(Scroll Reading, Scroll Whole)> Measure(ConsoleDriver console, ManyResets resets)
    {
        await using var agent = await console.Agent();
        await resets.Answer(agent.Page);
        await agent.Open("/resets");
        var list = agent.Page.Locator(".list");
        await list.Locator("tbody tr").First.WaitForAsync();
        await list.HoverAsync();
        while (!await agent.Page.GetByText("10,000 resets").IsVisibleAsync())
        {
            await list.EvaluateAsync("async box => { box.scrollTop = box.scrollHeight; await new Promise(requestAnimationFrame); }");
        }

        return (await At(agent.Page, list, Reading), await At(agent.Page, list, Whole));
    }

    private static async Task<Scroll> At(IPage page, ILocator list, int speed)
    {
        await list.EvaluateAsync("async box => { box.scrollTop = 0; for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame); }");
        var box = await list.BoundingBoxAsync() ?? throw new InvalidOperationException("The list is not shown.");
        var session = await page.Context.NewCDPSessionAsync(page);
        var trace = await FrameTrace.Record(page, () => session.SendAsync("Input.synthesizeScrollGesture", new()
        {
            ["x"] = box.X + (box.Width / 2),
            ["y"] = box.Y + (box.Height / 2),
            ["yDistance"] = -speed * Seconds,
            ["speed"] = speed,
            ["gestureSourceType"] = "mouse",
        }));
        var scrolled = await list.EvaluateAsync<double>("box => box.scrollTop");
        return new Scroll(trace.Frames(), trace.Tasks(), scrolled);
    }
}

/// <summary>One scroll.</summary>
/// <param name="Frames">Its frames.</param>
/// <param name="Tasks">The tasks of the main thread.</param>
/// <param name="Pixels">How far the list has moved.</param>
internal sealed record Scroll(FrameCounts Frames, TaskTimes Tasks, double Pixels);
