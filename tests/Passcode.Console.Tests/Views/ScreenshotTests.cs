namespace Passcode.Console.Tests.Views;

/// <summary>Makes the pictures of the documentation, when <c>PASSCODE_SCREENSHOTS=1</c>; at other times it sees that they can be made.</summary>
[Collection(ConsoleTests.Name)]
public sealed class ScreenshotTests(ConsoleFixture fixture)
{
    [Theory]
    [InlineData("console-reset", "/?q=SIM0001", false, ".panel form .fields")]
    [InlineData("console-resets", "/resets", false, ".list tbody tr")]
    [InlineData("console-bulk-run", "/bulk-runs/", true, ".chart svg path")]
    [InlineData("console-overview", "/overview", false, ".chart svg rect")]
    public async Task Pictures(string name, string path, bool isDark, string shown)
    {
        // Ticket and device are the key, so the four are there once however many pictures are made.
        foreach (var (index, device) in ((string[])[SampleTenant.IPad.Id, SampleTenant.Mac.Id, SampleTenant.WorkProfile.Id, SampleTenant.WrongUnlockToken.Id]).Index())
        {
            await fixture.Host.Api.SubmitAndWait(new ResetSubmission(new DeviceIdentifier(IntuneDeviceId: device), $"INC{10_020 + index}"));
        }

        await using var agent = await fixture.Agent(new BrowserOptions(IsDark: isDark, Width: 1200, Height: 720));
        await agent.Open(path == "/bulk-runs/" ? path + await Run() : path);
        await Expect(agent.Page.Locator(shown).First).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await agent.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var picture = await agent.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });

        Assert.InRange(picture.Length, 10_000, 200_000);
        if (Environment.GetEnvironmentVariable("PASSCODE_SCREENSHOTS") == "1")
        {
            await File.WriteAllBytesAsync(Repository.PathOf("docs", "images", name + ".png"), picture);
        }
    }

    // Watched from its beginning, for the course over time.
    private Task<string> Run() => fixture.Fleet.Start(
        Fleet.Csv(fixture.Fleet.Phones(100, 30).Concat(fixture.Fleet.Androids(20))) + $"{SampleTenant.WrongUnlockToken.SerialNumber}\n{SampleTenant.Mac.SerialNumber}\n");
}
