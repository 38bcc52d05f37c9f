namespace Passcode.Console.Tests.Views;

[Collection(OneStage.Name)]
public sealed class AccessibilityTests(Stage stage)
{
    private static readonly string[] Languages = ["en-GB", "sv-SE"];

    public static TheoryData<string, bool> Looks
    {
        get
        {
            var looks = new TheoryData<string, bool>();
            foreach (var language in Languages)
            {
                looks.Add(language, false);
                looks.Add(language, true);
            }

            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task No_view_is_in_anybodys_way(string language, bool isDark)
    {
        var completed = await stage.Host.Api.SubmitAndWait(ResetAsk.For(SampleTenant.FullyManaged.Id));
        var failed = await stage.Host.Api.SubmitAndWait(ResetAsk.For(SampleTenant.WrongUnlockToken.Id));
        await using (var visitor = await stage.Visitor(new Look(language, isDark)))
        {
            await visitor.Open("/");
            await visitor.Page.AssertAccessible("sign in");
        }

        await using var agent = await stage.Agent(new Look(language, isDark));
        await Rehearsal.On(agent);
        await Check("/", ".empty");
        await Check($"/?q={SampleTenant.IPhone.SerialNumber}", "form.stack");
        await Check($"/?q={SampleTenant.Mac.SerialNumber}", ".note.warn");
        await Check("/?q=nothing", ".empty");
        await Check("/resets", ".list tbody tr");
        await Check("/resets?ticketId=nothing", ".empty");
        await Check($"/resets/{completed.Id}", ".timeline li");
        await Check($"/resets/{failed.Id}", ".timeline li");
        await Check("/resets/nothing", "[role=alert]");
        await Check("/approvals", "article");
        await Check("/bulk-runs", "table");
        await Check("/bulk-runs/new", "form");
        await Check($"/bulk-runs/{Rehearsal.RunId}", "progress");
        await Check("/overview", ".uplot");
        await Check("/nothing", "h1");

        await agent.Open("/approvals");
        await agent.Page.Locator("article .button").First.ClickAsync();
        await agent.Page.AssertAccessible("a decision");

        async Task Check(string path, string shown)
        {
            await agent.Open(path);
            await Expect(agent.Page.Locator(shown).First).ToBeVisibleAsync();
            await agent.Page.AssertAccessible($"{path} {language} {(isDark ? "dark" : "light")}");
        }
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(768, 1024)]
    [InlineData(3840, 2160)]
    public async Task From_a_small_phone_to_a_wall_nothing_is_cut_off_or_scrolls_sideways(int width, int height)
    {
        var reset = await stage.Host.Api.SubmitAndWait(ResetAsk.For(SampleTenant.FullyManaged.Id));
        await using var agent = await stage.Agent(new Look("sv-SE", Width: width, Height: height)); // whose words are longer
        await Rehearsal.On(agent);
        string[] paths =
        [
            "/", "/?q=ben@contoso.example", $"/?q={SampleTenant.IPhone.SerialNumber}", "/resets", $"/resets/{reset.Id}", "/approvals", "/bulk-runs", "/bulk-runs/new",
            $"/bulk-runs/{Rehearsal.RunId}", "/overview",
        ];
        foreach (var path in paths)
        {
            await agent.Open(path);
            await agent.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var overflow = await agent.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{path} is {overflow} px too wide for {width} px");
        }
    }

    [Fact]
    public async Task The_chosen_appearance_stays()
    {
        await using var agent = await stage.Agent();
        await agent.Open("/");
        await agent.Page.GetByLabel("Appearance").SelectOptionAsync("dark");
        await Expect(agent.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await agent.Page.ReloadAsync();
        await Expect(agent.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }
}
