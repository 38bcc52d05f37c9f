using Microsoft.Playwright;
using Passcode.Testing.Browser;

namespace Passcode.Benchmarks.Browser;

/// <summary>
/// From the start of the navigation, with an empty cache, until the search of the first view takes a typed character: the first frame in which a character
/// that was put in as by the keyboard is still there.
/// </summary>
internal static class Interactive
{
    private const string Probe =
        """
        (() => {
          let typed = null, interactive;
          window.interactiveAfter = new Promise(resolve => interactive = resolve);
          const look = () => {
            const field = document.querySelector('input[type=search], [role=searchbox]');
            if (field !== null && field === typed && field.value === 'x') {
              interactive(performance.now());
              return;
            }
            if (field !== null && !field.disabled) {
              field.focus();
              if (document.activeElement === field && field.value !== 'x') {
                document.execCommand('insertText', false, 'x');
                typed = field;
              }
            }
            requestAnimationFrame(look);
          };
          window.longestTask = 0;
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) window.longestTask = Math.max(window.longestTask, entry.duration);
          }).observe({ type: 'longtask', buffered: true });
          requestAnimationFrame(look);
        })()
        """;

    /// <summary>Opens the console once, in a context of its own.</summary>
    public static async Task<Opening> Open(ConsoleDriver console)
    {
        await using var agent = await console.Agent();
        await agent.Context.AddInitScriptAsync(Probe);
        await agent.Page.GotoAsync("/");
        var interactiveAfter = await agent.Page.EvaluateAsync<double>("window.interactiveAfter");
        await agent.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return new Opening(interactiveAfter, await agent.Page.EvaluateAsync<double>("window.longestTask"));
    }
}

/// <summary>One opening of the first view.</summary>
/// <param name="Milliseconds">Until it is interactive.</param>
/// <param name="LongestTask">The longest task of over 50 ms until the network is idle, in ms; 0 if there was none.</param>
internal sealed record Opening(double Milliseconds, double LongestTask);
