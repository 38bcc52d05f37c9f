using System.Text;
using System.Text.RegularExpressions;

namespace Passcode.Console.Tests.Scenarios;

[Collection(ConsoleTests.Name)]
public sealed class BulkRunTests(ConsoleFixture fixture)
{
    [Fact]
    public async Task A_dry_run_shows_what_would_happen_to_each_device()
    {
        var before = await fixture.Simulator.AllResets();
        await using var operate = await fixture.Agent();
        await operate.Open("/bulk-runs");
        await operate.Page.GetByRole(AriaRole.Link, new() { Name = "New bulk run" }).ClickAsync();
        await operate.Page.GetByLabel("Device filter").CheckAsync();
        await operate.Page.GetByLabel("visionOS").CheckAsync();
        await operate.Button("Start the dry run").ClickAsync();
        await Expect(operate.Field("Reason")).ToHaveAttributeAsync("aria-invalid", "true");
        await operate.Field("Reason").FillAsync("new shift");
        await operate.Button("Start the dry run").ClickAsync();

        await Expect(operate.Page.GetByText("The dry run is complete. No command was sent.")).ToBeVisibleAsync();
        await Expect(operate.Heading).ToContainTextAsync("visionOS");
        await Expect(operate.Page.GetByText("2 of 2 done")).ToBeVisibleAsync();
        await Expect(operate.Page.GetByRole(AriaRole.List, new() { Name = "Devices by state" }).GetByText("Would be reset")).ToBeVisibleAsync();
        await Expect(Row(operate, "ADA-VISION-2")).ToContainTextAsync("Would be reset");
        await Expect(Row(operate, "ADA-VISION-1")).Not.ToContainTextAsync("Would be reset");
        Assert.Equal(before.Sum(device => device.Count), (await fixture.Simulator.AllResets()).Sum(device => device.Count));
        await operate.Button("Run for real").ClickAsync();
        await Expect(operate.Page.GetByText("All devices have a final state.")).ToBeVisibleAsync();
        await Expect(Row(operate, "ADA-VISION-2")).ToContainTextAsync("Completed");
        Assert.Equal(before.Sum(device => device.Count) + 1, (await fixture.Simulator.AllResets()).Sum(device => device.Count));
    }

    [Theory]
    [InlineData("Device category")]
    [InlineData("CSV file")]
    public async Task A_bulk_run_says_how_the_caller_was_verified(string kind)
    {
        await using var operate = await fixture.Agent(name: "vera@contoso.example");
        await operate.Open("/bulk-runs/new");
        await operate.Page.GetByLabel(kind).CheckAsync();
        if (kind == "CSV file")
        {
            await operate.Page.GetByLabel("File with one device per line").SetInputFilesAsync(new FilePayload { Name = "devices.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("serialNumber\nSIM0002\n") });
        }
        else
        {
            await operate.Field("Category").SelectOptionAsync("Warehouse");
        }

        await operate.Field("Reason").FillAsync("only a look");
        await operate.Field("Verified by").FillAsync("callback");
        await operate.Field("Verification reference").FillAsync("ext. 4711");
        await operate.Button("Start the dry run").ClickAsync();

        await Expect(operate.Page.GetByText("callback ext. 4711")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_group_is_chosen_by_its_name_with_its_members_and_a_category_from_a_list()
    {
        await using var operate = await fixture.Agent(name: "erik@contoso.example");
        await operate.Open("/bulk-runs/new");
        await operate.Button("Start the dry run").ClickAsync();
        await Expect(operate.Field("Group")).ToHaveAttributeAsync("aria-invalid", "true");
        await operate.Field("Group").ClickAsync();
        await operate.Page.Keyboard.TypeAsync("apple");
        await operate.Page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("Apple devices.*member") }).ClickAsync();
        await operate.Field("Reason").FillAsync("only a look");
        await operate.Page.GetByLabel("Device category").CheckAsync();
        await operate.Field("Category").SelectOptionAsync("Warehouse");
        await operate.Button("Start the dry run").ClickAsync();

        await Expect(operate.Heading).ToContainTextAsync("Category Warehouse");
        await Expect(operate.Page.GetByText("The dry run is complete. No command was sent.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_schedule_shows_its_next_times_and_is_disabled_and_enabled_with_a_reason()
    {
        await using var operate = await fixture.Agent();
        await operate.Open("/schedules");
        var schedule = operate.Page.GetByRole(AriaRole.Article, new() { Name = "warehouse-new-year" });
        await Expect(schedule).ToContainTextAsync("Category Warehouse");
        await Expect(schedule).ToContainTextAsync("02:00 in Europe/Stockholm");

        await schedule.GetByRole(AriaRole.Button, new() { Name = "Disable" }).ClickAsync();
        await operate.Field("Reason").FillAsync("stocktaking");
        await operate.Dialog.GetByRole(AriaRole.Button, new() { Name = "Disable" }).ClickAsync();
        await Expect(schedule).ToContainTextAsync("stocktaking");
        await schedule.GetByRole(AriaRole.Button, new() { Name = "Enable" }).ClickAsync();
        await operate.Field("Reason").FillAsync("done");
        await operate.Dialog.GetByRole(AriaRole.Button, new() { Name = "Enable" }).ClickAsync();
        await Expect(schedule.GetByRole(AriaRole.Button, new() { Name = "Run now" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_is_taken_its_wrong_lines_are_shown_and_its_run_is_watched_paused_resumed_and_taken_along()
    {
        var phones = fixture.Fleet.Phones(0, 50);
        await using var operate = await fixture.Agent(name: "carla@contoso.example");
        await operate.Open("/bulk-runs/new");
        await operate.Page.GetByLabel("CSV file").CheckAsync();
        await operate.Page.GetByLabel("Dry run").UncheckAsync();
        await operate.Button("Check the devices").ClickAsync();
        await Expect(operate.Page.GetByText("Select a file.")).ToBeVisibleAsync();
        await operate.Page.GetByLabel("File with one device per line").SetInputFilesAsync(
            new FilePayload { Name = "phones.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Fleet.Csv(phones) + "no-such-device\nGEN\u00e5\n") });
        await Expect(operate.Page.GetByText("1 line needs a look")).ToBeVisibleAsync();
        await Expect(operate.Page.GetByText("Contains characters that no serial number has")).ToBeVisibleAsync();
        await operate.Field("Reason").FillAsync("new shift");
        await operate.Button("Check the devices").ClickAsync();

        await Expect(operate.Page.GetByRole(AriaRole.Region, new() { Name = "Review" })).ToContainTextAsync("50");
        Assert.Empty(await Resets(phones));
        await operate.Button("Start now").ClickAsync();
        await operate.Button("Pause").ClickAsync();
        await Expect(operate.Page.GetByText("An operator paused the run.")).ToBeVisibleAsync();
        await Expect(operate.Page.GetByText("1 line was skipped")).ToBeVisibleAsync();
        await Expect(operate.Page.GetByText("GEN\u00e5")).ToBeVisibleAsync();
        var id = operate.Page.Url.Split('/')[^1];
        Assert.InRange((await Resets(phones)).Count, 0, phones.Count - 1);
        await operate.Button("Resume").ClickAsync();
        await Expect(operate.State("Running").First).ToBeVisibleAsync();
        await Expect(operate.Page.GetByText(new Regex("^[1-9][0-9]* of 51 done$"))).ToBeVisibleAsync();
        await Expect(operate.Page.GetByText(new Regex("[0-9]+ of [1-9][0-9]* per minute"))).ToBeVisibleAsync();
        await Expect(operate.Page.GetByRole(AriaRole.Group, new() { Name = "States over time" }).Locator("svg text").First).ToBeVisibleAsync();

        await Expect(operate.Page.GetByText("All devices have a final state.")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Expect(operate.Page.GetByText("51 of 51 done")).ToBeVisibleAsync();
        await Expect(operate.Button("Pause")).ToHaveCountAsync(0);
        Assert.Equal(phones.Count, (await Resets(phones)).Count);
        Assert.Each(await Resets(phones), count => Assert.Equal(1, count));
        var download = await operate.Page.RunAndWaitForDownloadAsync(() => operate.Button("Download CSV").ClickAsync());
        Assert.Equal($"bulk-run-{id}.csv", download.SuggestedFilename);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Each(phones, phone => Assert.Single(lines, line => line.Contains(phone.SerialNumber, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_run_is_cancelled_only_after_a_confirmation_and_what_was_left_is_tried_again()
    {
        var phones = fixture.Fleet.Phones(50, 50);
        var id = await fixture.Fleet.Start(Fleet.Csv(phones));
        await using var operate = await fixture.Agent(name: "dora@contoso.example");
        await operate.Open($"/bulk-runs/{id}");
        await operate.Button("Pause").ClickAsync();
        await Expect(operate.State("Paused").First).ToBeVisibleAsync();
        await operate.Button("Cancel the run").ClickAsync();
        await operate.Button("Close").ClickAsync();
        await Expect(operate.State("Paused").First).ToBeVisibleAsync();
        await operate.Button("Cancel the run").ClickAsync();
        await operate.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel the run" }).ClickAsync();

        await Expect(operate.Page.GetByText("The run was cancelled.")).ToBeVisibleAsync();
        await operate.Button("Retry failed devices").ClickAsync();
        await Expect(operate.Heading).ToContainTextAsync("Failed devices of bulk run");
        Assert.DoesNotContain(id, operate.Page.Url, StringComparison.Ordinal);
        await Expect(operate.Page.GetByText("All devices have a final state.")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        Assert.Equal(phones.Count, (await Resets(phones)).Count);
        Assert.Each(await Resets(phones), count => Assert.Equal(1, count));
    }

    private static ILocator Row(Person person, string device) =>
        person.Page.GetByRole(AriaRole.Row).Filter(new() { Has = person.Page.GetByRole(AriaRole.Rowheader, new() { Name = device, Exact = true }) });

    private async Task<List<int>> Resets(IReadOnlyList<TenantDevice> devices)
    {
        var wanted = devices.Select(device => device.Id).ToHashSet();
        return [.. (await fixture.Simulator.AllResets()).Where(device => wanted.Contains(device.DeviceId.ToString())).Select(device => device.Count)];
    }
}
