namespace Passcode.Console.Tests.Scenarios;

[Collection(ConsoleTests.Name)]
public sealed class ResettingTests(ConsoleFixture fixture)
{
    [Fact]
    public async Task An_agent_finds_a_device_sees_what_would_happen_asks_and_watches_it_to_the_end()
    {
        await using var agent = await fixture.Agent();
        await agent.Open("/");
        await Expect(agent.Page.GetByRole(AriaRole.Region, new() { Name = "My open resets" })).ToBeVisibleAsync();
        await agent.Search(SampleTenant.IPhone.SerialNumber);

        await Expect(agent.Page.GetByText("The passcode will be removed")).ToBeVisibleAsync();
        var resets = await fixture.Simulator.Resets(SampleTenant.IPhone.Id);
        await agent.Button("Reset the passcode of ADA-IPHONE").ClickAsync();
        await Expect(agent.Field("Reason")).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Equal(resets, await fixture.Simulator.Resets(SampleTenant.IPhone.Id)); // nothing before it is asked for

        await agent.Field("Ticket").FillAsync("INC0010023");
        await agent.Field("Reason").FillAsync("user forgot it");
        await agent.Button("Reset the passcode of ADA-IPHONE").ClickAsync();

        await Expect(agent.Heading).ToHaveTextAsync("Reset of ADA-IPHONE");
        await Expect(agent.State("Completed")).ToBeVisibleAsync();
        await Expect(agent.Page.GetByText("The passcode is removed.")).ToBeVisibleAsync();
        await Expect(agent.Page.GetByText("INC0010023")).ToBeVisibleAsync();
        await Expect(agent.Page.GetByRole(AriaRole.List, new() { Name = "Steps" })).ToContainTextAsync("Confirmed (done)");
        await agent.Button("Copy for the ticket").ClickAsync();
        Assert.Contains("Reset of ADA-IPHONE: Completed", await agent.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        Assert.Equal(resets.Count + 1, (await fixture.Simulator.Resets(SampleTenant.IPhone.Id)).Count);
        var reset = await fixture.Host.Api.Reset(agent.Page.Url.Split('/')[^1]);
        Assert.Equal("INC0010023", reset.TicketId);
    }

    [Fact]
    public async Task Of_a_pending_reset_the_page_says_in_Swedish_too_what_helps_and_it_ends_when_the_device_is_reached()
    {
        var device = SampleTenant.OfflineIPhone.Id;
        var resets = (await fixture.Simulator.Resets(device)).Count;
        var reset = await fixture.Host.Api.Submit(ResetSubmission.For(device));
        await using var agent = await fixture.Agent(new BrowserOptions("sv-SE"));
        await agent.Open($"/resets/{reset.Id}");

        await Expect(agent.Page.GetByText("Efter en omstart ansluter en iPhone inte till kända Wi-Fi-nät")).ToBeVisibleAsync();
        await Expect(agent.Page.GetByText("Nästa avläsning")).ToBeVisibleAsync();
        await Expect(agent.Page.GetByText("Senast synkroniserad")).ToBeVisibleAsync();
        await Expect(agent.Page.GetByText("Begärda incheckningar")).ToBeVisibleAsync();
        await fixture.Simulator.Change(device, new DeviceChange(ConfirmAfterSeconds: 3600, ConfirmAfterSyncSeconds: 0, Offline: false));

        await Expect(agent.State("Klar")).ToBeVisibleAsync();
        Assert.Equal(resets + 1, (await fixture.Simulator.Resets(device)).Count);
    }

    [Theory]
    [InlineData("350000000000001", "ADA-IPHONE")]
    [InlineData("35-000000-000000-1", "ADA-IPHONE")]
    [InlineData("ADA-IPAD", "ADA-IPAD")]
    [InlineData("d0000000-0000-4000-8000-000000000002", "ADA-IPAD")]
    [InlineData("e0000000-0000-4000-8000-000000000002", "ADA-IPAD")]
    public async Task A_device_is_found_by_whatever_the_user_reads_out(string text, string name)
    {
        await using var agent = await fixture.Agent();
        await agent.Open("/");
        await agent.Search(text);

        await Expect(agent.Page.GetByRole(AriaRole.Heading, new() { Name = $"Effect of resetting {name}" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Of_several_devices_of_a_user_the_agent_chooses_one()
    {
        await using var agent = await fixture.Agent();
        await agent.Open("/");
        await agent.Search("ben@contoso.example");
        await Device(agent, "BEN-IPHONE-UE").ClickAsync();

        await Expect(agent.Page.GetByText("This device cannot be reset:")).ToBeVisibleAsync();
        await Expect(agent.Button("Reset the passcode of BEN-IPHONE-UE")).ToHaveCountAsync(0);
        await agent.Page.Keyboard.PressAsync("Escape");
        await Expect(Device(agent, "BEN-IPHONE-UE")).ToBeFocusedAsync();
        await Device(agent, "BEN-ANDROID-14").ClickAsync();
        await Expect(agent.Page.GetByText("The work profile will get a temporary passcode")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_search_without_a_match_says_what_to_try_and_its_address_can_be_shared()
    {
        await using var agent = await fixture.Agent();
        await agent.Open("/?q=NO-SUCH-DEVICE");

        await Expect(agent.Page.GetByText("No matching device")).ToBeVisibleAsync();
        await agent.Search(SampleTenant.IPad.SerialNumber);
        await Expect(agent.Page.GetByText("The passcode will be removed")).ToBeVisibleAsync();
        Assert.EndsWith($"/?q={SampleTenant.IPad.SerialNumber}&device={SampleTenant.IPad.Id}", agent.Page.Url, StringComparison.Ordinal);
        await agent.Page.ReloadAsync();
        await Expect(agent.Page.GetByText("The passcode will be removed")).ToBeVisibleAsync();
        await agent.Page.GoBackAsync();
        await Expect(agent.Dialog).ToHaveCountAsync(0);
        await Expect(Device(agent, "ADA-IPAD")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_all_works_with_the_keyboard_alone()
    {
        await using var agent = await fixture.Agent();
        await agent.Open("/resets");
        await agent.Page.Keyboard.PressAsync("Tab");
        await Expect(agent.Link("Skip to content")).ToBeFocusedAsync();
        await agent.Page.Keyboard.PressAsync("Enter");
        await Expect(agent.Page.Locator("main")).ToBeFocusedAsync();
        await agent.Page.Keyboard.PressAsync("/"); // from anywhere
        await Expect(agent.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await agent.Page.Keyboard.TypeAsync(SampleTenant.VisionPro.SerialNumber);
        await agent.Page.Keyboard.PressAsync("Enter");
        await Expect(agent.Field("Ticket")).ToBeFocusedAsync();
        await agent.Page.Keyboard.PressAsync("Tab");
        await agent.Page.Keyboard.TypeAsync("user forgot it");
        await agent.Page.Keyboard.PressAsync("Enter");

        await Expect(agent.Heading).ToBeFocusedAsync();
        await Expect(agent.State("Completed")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task In_Swedish_the_page_and_the_advice_are_Swedish()
    {
        await using var agent = await fixture.Agent(new BrowserOptions("sv-SE"));
        await agent.Open($"/?q={SampleTenant.Mac.SerialNumber}");

        await Expect(agent.Heading).ToHaveTextAsync("Återställ lösenkod");
        await Expect(agent.Page.GetByText("Intune återställer inte lösenkoder på macOS.")).ToBeVisibleAsync();
        await Expect(agent.Page.Locator("html")).ToHaveAttributeAsync("lang", "sv");
        await agent.Page.Keyboard.PressAsync("Escape");
        await agent.Choose("English");
        await Expect(agent.Heading).ToHaveTextAsync("Reset a passcode");
        await agent.Page.ReloadAsync();
        await Expect(agent.Heading).ToHaveTextAsync("Reset a passcode");
    }

    [Fact]
    public async Task What_is_typed_is_searched_for_by_any_part_of_a_name_and_the_arrows_choose()
    {
        await using var agent = await fixture.Agent();
        await agent.Open("/");
        await Expect(agent.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await agent.Page.Keyboard.TypeAsync("eceptio");

        await Expect(agent.Page.GetByRole(AriaRole.List).GetByRole(AriaRole.Button).First).ToContainTextAsync("RECEPTION");
        await agent.Page.GetByRole(AriaRole.Searchbox).FillAsync("ben");
        await Expect(Device(agent, "BEN-ANDROID-14")).ToBeVisibleAsync();
        await agent.Page.Keyboard.PressAsync("ArrowDown");
        await agent.Page.Keyboard.PressAsync("ArrowDown");
        var second = await agent.Page.EvaluateAsync<string>("document.querySelectorAll('.found button')[1].textContent");
        Assert.Equal(second, await agent.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await agent.Page.Keyboard.PressAsync("Enter");

        await Expect(agent.Dialog).ToBeVisibleAsync();
        await Expect(agent.Page.GetByText("Checking the device …")).ToHaveCountAsync(0);
        await agent.Page.Keyboard.PressAsync("Escape");
        Assert.EndsWith("/?q=ben", agent.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_has_a_page_with_everything_that_was_asked_for_it()
    {
        var reset = await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.Mac.Id));
        await using var agent = await fixture.Agent();
        await agent.Open($"/resets/{reset.Id}");
        await agent.Link("Everything about this device").ClickAsync();

        await Expect(agent.Heading).ToHaveTextAsync(reset.Device!.DeviceName!);
        await Expect(agent.Page.GetByRole(AriaRole.Region, new() { Name = "Details" })).ToContainTextAsync(SampleTenant.Mac.SerialNumber);
        await Expect(agent.Page.Locator($"a[href='/resets/{reset.Id}']")).ToBeVisibleAsync();
        await agent.Link("Reset a passcode").Last.ClickAsync();
        await Expect(agent.Page.GetByText("This device cannot be reset:")).ToBeVisibleAsync();
    }

    private static ILocator Device(Person person, string name) =>
        person.Page.Locator(".found button", new() { HasTextRegex = new System.Text.RegularExpressions.Regex($"^{name}SIM") }); // the serial number follows
}
