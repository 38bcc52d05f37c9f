using System.Net;
using System.Net.Http.Json;

namespace Passcode.Testing.Browser;

/// <summary>A local host with a simulated tenant, and a browser to look at it with.</summary>
public class ConsoleDriver : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        // An event that nobody takes is a dead letter soon.
        ["Passcode__Callbacks__Timeout"] = "00:00:01",
        ["Passcode__Callbacks__FirstDelay"] = "00:00:01",
        ["Passcode__Callbacks__RetryFor"] = "00:00:03",

        // A device that is offline for the length of a scenario is asked for.
        ["Passcode__Polling__FirstSyncDelay"] = "00:00:01",

        // Slow enough to be paused by somebody, on a busy machine too.
        ["Passcode__Pacing__WriteShare"] = "0.4",
        ["Passcode__Bulk__WaveSize"] = "20",
        ["Passcode__Bulk__CanarySize"] = "2",
        ["Passcode__Bulk__FirstPollDelay"] = "00:00:01",
        ["Passcode__Bulk__ApprovalAbove"] = $"{Fleet.LargestUnasked}",
        // The commands of a person count for a day, so each scenario has a person of its own, whom the key may name.
        ["Passcode__Policy__ActsForOthers__0"] = "local-key",
        ["Passcode__Policy__VerificationMethods__0"] = "callback",
        ["Passcode__Schedules__warehouse-new-year__Cron"] = "0 0 2 1 1 *",
        ["Passcode__Schedules__warehouse-new-year__TimeZone"] = "Europe/Stockholm",
        ["Passcode__Schedules__warehouse-new-year__Selection__Category"] = "Warehouse",
        ["Passcode__Policy__ProtectedGroups__0__GroupId"] = SampleTenant.ProtectedPeople.Id,
        ["Passcode__Policy__ProtectedGroups__0__Name"] = "Protected people",
        ["Passcode__Policy__ProtectedGroups__0__Rule"] = "approve",
    };

    private IPlaywright _playwright = null!;
    private HostDependencies _dependencies = null!;

    /// <summary>The host.</summary>
    public RestartableHost Host { get; private set; } = null!;

    /// <summary>The simulator behind it.</summary>
    public SimulatorClient Simulator => _dependencies.Simulator;

    /// <summary>The many devices, and runs that reset them.</summary>
    public Fleet Fleet { get; private set; } = null!;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Starts both.</summary>
    /// <param name="hostAssembly">Another build of the local host; null for the one beside the tests.</param>
    public async Task Start(string? hostAssembly = null)
    {
        SetDefaultExpectTimeout(120_000); // for a busy machine
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = Environment.UserName == "root" ? ["--no-sandbox"] : [], // Chromium refuses root a sandbox
        });
        _dependencies = await HostDependencies.Start(HostDependencies.QuickTenant with { Devices = 300 });
        Host = await RestartableHost.Start(_dependencies, Settings, people: true, assembly: hostAssembly);
        Fleet = new Fleet(Host.Api, await Simulator.GeneratedDevices());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await (Browser?.DisposeAsync() ?? default);
        _playwright?.Dispose();
        await (Host?.DisposeAsync() ?? default);
        await (_dependencies?.DisposeAsync() ?? default);
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody at a browser of their own, not signed in.</summary>
    /// <param name="look">How their browser looks.</param>
    public async Task<Person> Visitor(BrowserOptions? look = null)
    {
        var chosen = look ?? BrowserOptions.Ordinary;
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Host.Address.AbsoluteUri,
            Locale = chosen.Language,
            ColorScheme = chosen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = chosen.IsHighContrast ? ForcedColors.Active : ForcedColors.None,
            ViewportSize = new() { Width = chosen.Width, Height = chosen.Height },
            Permissions = ["clipboard-read", "clipboard-write"],
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = "UTC",
        });
        return new Person(context, await context.NewPageAsync(), Host.Address);
    }

    /// <summary>Somebody who is signed in with the key, which may do everything but decide.</summary>
    public Task<Person> Agent(BrowserOptions? look = null, string name = Person.Name) => SignedIn(Host.ApiKey, name, look);

    /// <summary>Ada, signed in with her token, who asks.</summary>
    public Task<Person> Ada(BrowserOptions? look = null) => SignedIn(Host.Tokens[0], "", look);

    /// <summary>Ben, signed in with his token, who approves.</summary>
    public Task<Person> Ben(BrowserOptions? look = null) => SignedIn(Host.Tokens[1], "", look);

    /// <summary>Sets or lifts the emergency stop.</summary>
    public async Task SetEmergencyStop(bool active, string reason)
    {
        using var body = JsonContent.Create(new { active, reason });
        (await Host.Api.Send(HttpMethod.Put, "api/emergency-stop", body)).Expect(HttpStatusCode.OK);
    }

    // As signing in leaves it; that it does is a story of its own.
    private async Task<Person> SignedIn(string key, string name, BrowserOptions? look)
    {
        var person = await Visitor(look);
        await person.Context.AddInitScriptAsync($"sessionStorage.setItem('passcode.key', '{key}'); sessionStorage.setItem('passcode.person', '{name}');");
        return person;
    }
}

/// <summary>How somebody's browser looks and speaks.</summary>
public sealed record BrowserOptions(string Language = "en-GB", bool IsDark = false, int Width = 1280, int Height = 800, bool IsHighContrast = false)
{
    /// <summary>English, light, on a laptop.</summary>
    public static BrowserOptions Ordinary { get; } = new();
}
