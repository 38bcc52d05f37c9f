using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.Console.Tests.Scenarios;

[Collection(ConsoleTests.Name)]
public sealed class ResetsTests(ConsoleFixture fixture)
{
    [Fact]
    public async Task The_list_is_live_filters_live_in_the_address_and_a_reset_shows_its_timeline_and_advice()
    {
        var ticket = "T-" + Guid.NewGuid().ToString("N")[..8];
        await using var agent = await fixture.Agent();
        await agent.Open("/resets");
        await agent.Field("Ticket").FillAsync(ticket);
        await Expect(agent.Page.GetByText("No reset matches the filters")).ToBeVisibleAsync();

        await fixture.Host.Api.Submit(new ResetSubmission(new DeviceIdentifier(IntuneDeviceId: SampleTenant.WrongUnlockToken.Id), ticket));
        await Expect(agent.Page.GetByRole(AriaRole.Link, new() { Name = "ADA-IPHONE-BADTOKEN" })).ToBeVisibleAsync();
        await Expect(agent.State("Failed")).ToBeVisibleAsync();
        Assert.Contains($"ticketId={ticket}", agent.Page.Url, StringComparison.Ordinal);

        await agent.Field("State").SelectOptionAsync("completed");
        await Expect(agent.Page.GetByText("No reset matches the filters")).ToBeVisibleAsync();
        await agent.Page.ReloadAsync();
        await Expect(agent.Field("State")).ToHaveValueAsync("completed");
        await agent.Field("State").SelectOptionAsync("failed");
        await agent.Page.GetByRole(AriaRole.Link, new() { Name = "ADA-IPHONE-BADTOKEN" }).ClickAsync();

        await Expect(agent.Page.GetByText("Only a wipe restores access to the device.")).ToBeVisibleAsync();
        await Expect(agent.Page.Locator(".timeline li")).ToHaveCountAsync(5);
        await agent.Button("Copy link").ClickAsync();
        Assert.Equal(agent.Page.Url, await agent.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await agent.Page.GoBackAsync();
        await Expect(agent.Field("State")).ToHaveValueAsync("failed");
    }

    [Fact]
    public async Task A_reset_is_cancelled_while_nothing_has_been_sent()
    {
        var before = await fixture.Simulator.Commands(SampleTenant.PersonalIPhone.Id);
        // Graph does not answer, so the reset cannot get further than its check.
        var outage = await fixture.Simulator.Arm(new FaultRule(new FaultEffect(503), Path: SampleTenant.PersonalIPhone.Id, Kind: RequestKind.Get));
        var reset = await fixture.Host.Api.Submit(ResetSubmission.For(SampleTenant.PersonalIPhone.Id));
        await using var agent = await fixture.Agent();
        await agent.Open($"/resets/{reset.Id}");

        await agent.Button("Cancel this reset").ClickAsync();

        await Expect(agent.Page.GetByText("Cancellation requested")).ToBeVisibleAsync();
        await outage.DisposeAsync();
        await Expect(agent.State("Cancelled")).ToBeVisibleAsync();
        await Expect(agent.Button("Cancel this reset")).ToHaveCountAsync(0);
        Assert.Equal(before, await fixture.Simulator.Commands(SampleTenant.PersonalIPhone.Id));
    }

    [Fact]
    public async Task An_address_of_nothing_says_so()
    {
        await using var agent = await fixture.Agent();
        await agent.Open("/resets/00000000000000000000000000000000");
        await Expect(agent.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Reset not found");

        await agent.Open("/nothing");
        await Expect(agent.Heading).ToHaveTextAsync("Page not found");
    }

    [Fact]
    public async Task Ten_thousand_resets_scroll_with_few_rows_in_the_page()
    {
        const int All = 10_000;
        await using var agent = await fixture.Agent();
        await (await ManyResets.On(fixture, All)).Answer(agent.Page);
        await agent.Open("/resets");
        var list = agent.Page.GetByRole(AriaRole.Group, new() { Name = "Resets" });
        await Expect(list.GetByRole(AriaRole.Link).First).ToHaveTextAsync("DEVICE-00000");

        for (var rows = 0; rows < All;)
        {
            await list.EvaluateAsync("box => box.scrollTop = box.scrollHeight");
            rows = await Poll.Until(() => agent.Page.EvaluateAsync<int>("Math.round(document.querySelector('.list').scrollHeight / 45)"), now => now > rows || rows >= All - 200);
        }

        await Expect(agent.Page.GetByText("10,000 resets")).ToBeVisibleAsync();
        await list.EvaluateAsync("box => box.scrollTop = box.scrollHeight");
        await Expect(list.GetByRole(AriaRole.Link, new() { Name = "DEVICE-09999" })).ToBeVisibleAsync();
        Assert.InRange(await list.Locator("tbody tr").CountAsync(), 1, 80);
        await Expect(list.GetByRole(AriaRole.Table)).ToHaveAttributeAsync("aria-rowcount", "10001");
    }

    [Fact]
    public async Task When_the_connection_drops_what_was_read_stays_and_goes_on_by_itself_when_it_is_back()
    {
        var ticket = "T-" + Guid.NewGuid().ToString("N")[..8];
        await fixture.Host.Api.SubmitAndWait(new ResetSubmission(new DeviceIdentifier(IntuneDeviceId: SampleTenant.Nobodys.Id), ticket));
        await using var agent = await fixture.Agent();
        await agent.Open($"/resets?ticketId={ticket}");
        await Expect(agent.Page.GetByRole(AriaRole.Link, new() { Name = "SHARED-IPAD-07" })).ToBeVisibleAsync();

        await agent.Context.SetOfflineAsync(true);
        await Expect(agent.Page.GetByText("No response since")).ToBeVisibleAsync();
        await Expect(agent.Page.GetByRole(AriaRole.Link, new() { Name = "SHARED-IPAD-07" })).ToBeVisibleAsync();
        await fixture.Host.Api.SubmitAndWait(new ResetSubmission(new DeviceIdentifier(IntuneDeviceId: SampleTenant.OldDeviceAdministrator.Id), ticket));
        await agent.Context.SetOfflineAsync(false);

        await Expect(agent.Page.GetByRole(AriaRole.Link, new() { Name = "ADA-ANDROID-6" })).ToBeVisibleAsync();
        await Expect(agent.Page.GetByText("No response since")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_list_is_sorted_shows_the_columns_that_are_chosen_is_taken_along_and_keeps_the_place()
    {
        await using var agent = await fixture.Agent();
        await (await ManyResets.On(fixture, 200)).Answer(agent.Page);
        await agent.Open("/resets");
        var list = agent.Page.GetByRole(AriaRole.Group, new() { Name = "Resets" });
        await Expect(list.GetByRole(AriaRole.Link).First).ToHaveTextAsync("DEVICE-00000");

        await list.GetByRole(AriaRole.Columnheader, new() { Name = "Device" }).GetByRole(AriaRole.Button).ClickAsync();
        await list.GetByRole(AriaRole.Columnheader, new() { Name = "Device" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(list.GetByRole(AriaRole.Columnheader, new() { Name = "Device" })).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(list.GetByRole(AriaRole.Link).First).ToHaveTextAsync("DEVICE-00199");
        await agent.Button("Columns").ClickAsync();
        await agent.Page.GetByRole(AriaRole.Menuitemcheckbox, new() { Name = "Serial number" }).ClickAsync();
        await agent.Page.Keyboard.PressAsync("Escape");
        await Expect(list.GetByRole(AriaRole.Columnheader, new() { Name = "Serial number" })).ToBeVisibleAsync();
        var download = await agent.Page.RunAndWaitForDownloadAsync(() => agent.Button("Download as CSV").ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(201, lines.Length);
        Assert.Contains("Serial number", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("\"DEVICE-00199\",", lines[1], StringComparison.Ordinal);

        await list.EvaluateAsync("box => box.scrollTop = 3000");
        var link = list.GetByRole(AriaRole.Link, new() { Name = "DEVICE-00130" });
        await link.ClickAsync();
        await Expect(agent.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Reset not found");
        await agent.Page.GoBackAsync();
        await Expect(link).ToBeInViewportAsync();
        await agent.Field("Device or user").FillAsync("00077");
        await Expect(agent.Page.GetByText("1 reset", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(list.GetByRole(AriaRole.Link)).ToHaveTextAsync("DEVICE-00077");
    }

    [Fact]
    public async Task On_a_phone_the_filters_are_folded_and_each_reset_is_a_card()
    {
        await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.FullyManaged.Id));
        await using var agent = await fixture.Agent(new BrowserOptions(Width: 360, Height: 740));
        await agent.Open("/resets");

        var card = agent.Page.GetByRole(AriaRole.Listitem).First;
        await Expect(card.GetByRole(AriaRole.Link)).ToBeVisibleAsync();
        await Expect(card).ToContainTextAsync("Requested");
        await Expect(agent.Field("Ticket")).ToBeHiddenAsync();
        await agent.Button("Filters").ClickAsync();
        await Expect(agent.Field("Ticket")).ToBeVisibleAsync();
        await agent.Button("Open the menu").ClickAsync();
        await agent.Dialog.GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();
        await Expect(agent.Heading).ToHaveTextAsync("Overview");
        await Expect(agent.Dialog).ToHaveCountAsync(0);
    }
}
