namespace Passcode.Console.Tests.Views;

/// <summary>Makes the pictures of the documentation, when <c>PASSCODE_SCREENSHOTS=1</c>; at other times it sees that they can be made.</summary>
[Collection(ConsoleTests.Name)]
public sealed class ScreenshotTests(ConsoleFixture fixture)
{
    private const string Waiting = "waiting";
    private const string Run = "run";

    [Theory]
    [InlineData("console-reset", "/?q=SIM0001", false, ".panel form .fields")]
    [InlineData("console-one-reset", Waiting, false, ".steps .current")]
    [InlineData("console-resets", "/resets", false, ".list tbody tr")]
    [InlineData("console-bulk-run", Run, true, ".chart svg text")]
    [InlineData("console-overview", "/overview", false, ".chart svg rect")]
    public async Task Pictures(string name, string path, bool isDark, string shown)
    {
        var sample = (await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.FullyManaged.Id))).Id;
        var template = (await fixture.Host.Api.Get($"api/resets/{sample}")).Body;
        await using var agent = await fixture.Agent(new BrowserOptions(IsDark: isDark, Width: 1440, Height: 860), "kim@contoso.example");
        await agent.Page.RouteAsync(url => url.Contains("/api/resets?", StringComparison.Ordinal) && !url.Contains("intuneDeviceId", StringComparison.Ordinal), route => route.FulfillAsync(new() { ContentType = "application/json", Body = BusyDesk.Resets(template, 340) }));
        await agent.Page.RouteAsync("**/api/summary?*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = BusyDesk.Summary(7) }));
        await agent.Open(path switch { Waiting => $"/resets/{await Pending()}", Run => $"/bulk-runs/{await EndedRun()}", _ => path });
        await Expect(agent.Page.Locator(shown).First).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await agent.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var picture = await agent.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });

        Assert.InRange(picture.Length, 10_000, 250_000);
        if (Environment.GetEnvironmentVariable("PASSCODE_SCREENSHOTS") == "1")
        {
            await File.WriteAllBytesAsync(Repository.PathOf("docs", "images", name + ".png"), picture);
        }
    }

    private async Task<string> Pending()
    {
        var phone = fixture.Fleet.Phones(132, 1)[0].Id;
        await fixture.Simulator.Change(phone, new DeviceChange(ConfirmAfterSeconds: 3600, ConfirmAfterSyncSeconds: 3600, Offline: true));
        return (await fixture.Host.Api.Submit(new ResetSubmission(new DeviceIdentifier(IntuneDeviceId: phone), "INC0010482", Reason: "forgot it after the holidays"))).Id;
    }

    private async Task<string> EndedRun()
    {
        var id = await fixture.Fleet.Start(Fleet.Csv(fixture.Fleet.Phones(100, 30).Concat(fixture.Fleet.Androids(20))) + $"{SampleTenant.WrongUnlockToken.SerialNumber}\n{SampleTenant.Mac.SerialNumber}\n");
        await fixture.Fleet.UntilEnded(id);
        return id;
    }
}
