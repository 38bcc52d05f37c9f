namespace Passcode.Console.Tests.Drivers;

/// <summary>A local host with a simulated tenant, and a browser to look at it with. The stories share it, each with devices of its own.</summary>
public sealed class Stage : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private Ground _ground = null!;

    /// <summary>The host.</summary>
    public OwnHost Host { get; private set; } = null!;

    /// <summary>The simulator behind it.</summary>
    public SimulatorClient Simulator => _ground.Simulator;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        SetDefaultExpectTimeout(30_000); // for a busy machine
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = Environment.UserName == "root" ? ["--no-sandbox"] : [], // Chromium refuses root a sandbox
        });
        _ground = await Ground.Start(Ground.QuickTenant);
        Host = await OwnHost.Start(_ground, new Dictionary<string, string>
        {
            // An event that nobody takes is a dead letter soon.
            ["Passcode__Callbacks__Timeout"] = "00:00:01",
            ["Passcode__Callbacks__FirstDelay"] = "00:00:01",
            ["Passcode__Callbacks__RetryFor"] = "00:00:03",
        }, people: true);
    }

    public async Task DisposeAsync()
    {
        await (Browser?.DisposeAsync() ?? default);
        _playwright?.Dispose();
        await (Host?.DisposeAsync() ?? default);
        await (_ground?.DisposeAsync() ?? default);
    }

    /// <summary>Somebody at a browser of their own, not signed in.</summary>
    /// <param name="look">How their browser looks.</param>
    public async Task<Person> Visitor(Look? look = null)
    {
        var chosen = look ?? Look.Ordinary;
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Host.Address.AbsoluteUri,
            Locale = chosen.Language,
            ColorScheme = chosen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = chosen.Width, Height = chosen.Height },
            Permissions = ["clipboard-read", "clipboard-write"],
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = "UTC",
        });
        return new Person(context, await context.NewPageAsync(), Host.Address);
    }

    /// <summary>Somebody who is signed in.</summary>
    public async Task<Person> Agent(Look? look = null)
    {
        var person = await Visitor(look);
        // As signing in leaves it; that it does is a story of its own.
        await person.Context.AddInitScriptAsync(
            $"sessionStorage.setItem('passcode.key', '{Host.ApiKey}'); sessionStorage.setItem('passcode.person', '{Person.Name}');");
        return person;
    }
}
