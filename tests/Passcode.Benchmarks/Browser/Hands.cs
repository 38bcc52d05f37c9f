using Microsoft.Playwright;

namespace Passcode.Benchmarks.Browser;

/// <summary>Somebody's hands, which count what they do besides typing text.</summary>
internal sealed class Hands(IPage page)
{
    // The keystroke-level model (Card, Moran and Newell): pointing and clicking, and a key of an average typist.
    private const double SecondsPerClick = 1.3;
    private const double SecondsPerKey = 0.3;

    public int Clicks { get; private set; }

    public int Keys { get; private set; }

    /// <summary>What the keystroke-level model estimates for the clicks and keys.</summary>
    public double ModelSeconds => Math.Round((Clicks * SecondsPerClick) + (Keys * SecondsPerKey), 1);

    public async Task Click(ILocator what)
    {
        await what.ClickAsync();
        Clicks++;
    }

    public async Task Press(string key)
    {
        await page.Keyboard.PressAsync(key);
        Keys++;
    }

    /// <summary>Types text, which is not counted.</summary>
    public Task Type(string text) => page.Keyboard.TypeAsync(text);
}
