using System.Text.RegularExpressions;

namespace Passcode.Console.Tests.Views;

[Collection(ConsoleTests.Name)]
public sealed class AccessibilityTests(ConsoleFixture fixture)
{
    // Where to write a picture of each view, to look at them one by one; none without the setting.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PASSCODE_VIEWS");

    [Theory]
    [InlineData("en-GB", false, false)]
    [InlineData("en-GB", true, false)]
    [InlineData("sv-SE", false, false)]
    [InlineData("sv-SE", true, false)]
    [InlineData("en-GB", false, true)]
    [InlineData("sv-SE", true, true)]
    public async Task No_view_is_in_anybodys_way(string language, bool isDark, bool isHighContrast)
    {
        var look = new BrowserOptions(language, isDark, IsHighContrast: isHighContrast);
        var completed = await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.FullyManaged.Id));
        var failed = await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.WrongUnlockToken.Id));
        await using (var visitor = await fixture.Visitor(look))
        {
            await visitor.Open("/");
            await visitor.Page.AssertAccessible("sign in");
            await visitor.Page.Locator("input[type=password]").FillAsync("wrong");
            await visitor.Page.Locator("input[autocomplete=username]").FillAsync(Person.Name);
            await visitor.Page.Locator("form button[type=submit]").ClickAsync();
            await Expect(visitor.Page.Locator("input[type=password][aria-invalid=true]")).ToBeVisibleAsync();
            await visitor.Page.AssertAccessible("a key that was not accepted");
            await Picture(visitor.Page, "/sign-in-refused", look);
        }

        var run = await fixture.Fleet.Mixed();
        await fixture.Host.Api.Submit(ResetSubmission.For(SampleTenant.ProtectedCorporateWorkProfile.Id), "\"waits-for-ever\"");
        await using var agent = await fixture.Agent(look);
        await Check("/", ".lines li");
        await Check("/?q=ben", ".found button");
        await Check($"/?q={SampleTenant.IPhone.SerialNumber}", ".panel form .fields");
        await Check($"/?q={SampleTenant.Mac.SerialNumber}", ".panel .note");
        await Check($"/?q={SampleTenant.ProtectedIPhone.SerialNumber}", ".panel .note");
        await Check($"/devices/{SampleTenant.FullyManaged.Id}", ".list tbody tr");
        await Check("/?q=nothing", ".empty");
        await Check("/resets", ".list tbody tr");
        await Check("/resets?ticketId=nothing", ".empty");
        await Check($"/resets/{completed.Id}", ".timeline li");
        await Check($"/resets/{failed.Id}", ".timeline li");
        await Check("/resets/nothing", "[role=alert]");
        await Check("/approvals", "[role=article]");
        await Check("/bulk-runs", ".list tbody tr");
        await Check("/schedules", "[role=article]");
        await Check("/audit", ".list tbody tr");
        await Check($"/audit?intuneDeviceId={SampleTenant.FullyManaged.Id}", ".list tbody tr");
        await Check("/subscriptions", "h2");
        await Check("/bulk-runs/new", "form");
        await Check($"/bulk-runs/{run}", ".list tbody tr");
        await Check("/overview", ".chart svg rect");
        await Check("/nothing", "h1");

        await agent.Open($"/resets/{completed.Id}");
        await agent.Page.Locator("main [role=region] .row > button").First.ClickAsync();
        await Expect(agent.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await agent.Page.AssertAccessible("a temporary passcode");

        await using var ben = await fixture.Ben(look);
        await Check("/approvals", "[role=article] .row > button", ben);
        await ben.Page.Locator("[role=article] .row > button").First.ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await ben.Page.AssertAccessible("a decision");

        async Task Check(string path, string shown, Person? other = null)
        {
            var person = other ?? agent;
            await person.Open(path);
            await Expect(person.Page.Locator(shown).First).ToBeVisibleAsync();
            await person.Page.AssertAccessible($"{path} {look}");
            await Picture(person.Page, path, look);
        }
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(768, 1024)]
    [InlineData(3840, 2160)]
    public async Task From_a_small_phone_to_a_wall_nothing_is_cut_off_or_scrolls_sideways(int width, int height)
    {
        var reset = await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.FullyManaged.Id));
        var look = new BrowserOptions("sv-SE", Width: width, Height: height); // whose words are longer
        await using var agent = await fixture.Agent(look);
        var run = await fixture.Fleet.Mixed();
        string[] paths =
        [
            "/", "/?q=ben@contoso.example", $"/?q={SampleTenant.IPhone.SerialNumber}", "/resets", $"/resets/{reset.Id}", "/approvals", "/bulk-runs", "/bulk-runs/new",
            $"/bulk-runs/{run}", "/overview", "/schedules", "/audit", "/subscriptions", $"/devices/{SampleTenant.FullyManaged.Id}",
        ];
        foreach (var path in paths)
        {
            await agent.Open(path);
            await agent.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await Picture(agent.Page, path, look);
            var overflow = await agent.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{path} is {overflow} px too wide for {width} px");
        }
    }

    [Fact]
    public async Task The_chosen_appearance_stays()
    {
        await using var agent = await fixture.Agent();
        await agent.Open("/");
        await agent.Choose("Dark");
        await Expect(agent.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await agent.Page.ReloadAsync();
        await Expect(agent.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    private static async Task Picture(IPage page, string path, BrowserOptions look)
    {
        if (Pictures is not null)
        {
            var name = string.Join('-', Regex.Matches($"{look.Width} {look.Language} {(look.IsDark ? "dark" : "light")} {(look.IsHighContrast ? "contrast" : "")} {path}", "[A-Za-z0-9]+").Select(part => part.Value));
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png"), Animations = ScreenshotAnimations.Disabled });
        }
    }
}
