using System.Text;

namespace Passcode.Console.Tests.Stories;

/// <summary>Awaits the routes of bulk runs; until then they are rehearsed.</summary>
[Collection(OneStage.Name), Trait("Awaits", "bulk runs")]
public sealed class BulkRunTests(Stage stage)
{
    [Fact]
    public async Task A_dry_run_shows_what_would_happen_to_each_device()
    {
        await using var operate = await stage.Agent();
        var rehearsal = await Rehearsal.On(operate);
        await operate.Open("/bulk-runs");
        await Expect(operate.Page.GetByText("warehouse-sunday")).ToBeVisibleAsync();
        await operate.Page.GetByRole(AriaRole.Link, new() { Name = "New bulk run" }).ClickAsync();
        await operate.Page.GetByLabel("Device category").CheckAsync();
        await operate.Field("Name of the category").FillAsync("Warehouse");
        await operate.Field("Reason").FillAsync("new shift");
        await operate.Button("Start the dry run").ClickAsync();

        await Expect(operate.Page.GetByText("This is what would happen. Nothing was sent.")).ToBeVisibleAsync();
        await Expect(operate.Page.GetByRole(AriaRole.List, new() { Name = "Devices by state" }).GetByText("Would be reset")).ToBeVisibleAsync();
        await Expect(operate.Page.GetByRole(AriaRole.Rowheader, new() { Name = "SCANNER-04" })).ToBeVisibleAsync();
        Assert.Contains("\"dryRun\":true", Assert.Single(rehearsal.Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_taken_and_its_wrong_lines_are_shown()
    {
        await using var operate = await stage.Agent();
        var rehearsal = await Rehearsal.On(operate);
        await operate.Open("/bulk-runs/new");
        await operate.Page.GetByLabel("A file").CheckAsync();
        await operate.Button("Start the dry run").ClickAsync();
        await Expect(operate.Page.GetByText("Choose a file.")).ToBeVisibleAsync();
        await operate.Page.GetByLabel("File with one device on each line").SetInputFilesAsync(
            new FilePayload { Name = "scanners.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("serialNumber\nGEN0001\nC39??\n") });
        await operate.Field("Reason").FillAsync("new shift");
        await operate.Button("Start the dry run").ClickAsync();

        await Expect(operate.Page.GetByText("1 line was left out")).ToBeVisibleAsync();
        await Expect(operate.Page.GetByText("C39??")).ToBeVisibleAsync();
        Assert.EndsWith("serialNumber\nGEN0001\nC39??\n", Assert.Single(rehearsal.Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_watched_paused_resumed_and_its_results_taken_along()
    {
        await using var operate = await stage.Agent();
        var rehearsal = await Rehearsal.On(operate);
        await operate.Open($"/bulk-runs/{Rehearsal.RunId}");
        await Expect(operate.Page.GetByText("412 of 480 a minute (86%)")).ToBeVisibleAsync();
        await operate.Button("Pause").ClickAsync();
        await Expect(operate.Page.GetByText("Somebody paused the run.")).ToBeVisibleAsync();
        await operate.Button("Resume").ClickAsync();

        await Expect(operate.State("Completed").First).ToBeVisibleAsync();
        await Expect(operate.Page.GetByRole(AriaRole.Img, new() { Name = "States over time" }).Locator("canvas")).ToBeVisibleAsync();
        await Expect(operate.Page.GetByText("480 of 480 done")).ToBeVisibleAsync();
        var download = await operate.Page.RunAndWaitForDownloadAsync(() => operate.Button("Download CSV").ClickAsync());
        Assert.Equal($"bulk-run-{Rehearsal.RunId}.csv", download.SuggestedFilename);
        await operate.Button("Try the failed ones again").ClickAsync();
        Assert.Equal(["pause", "resume", "retry"], rehearsal.Asked.Select(line => line.TrimEnd().Split('/')[^1]));
    }

    [Fact]
    public async Task A_run_is_cancelled_only_after_a_confirmation()
    {
        await using var operate = await stage.Agent();
        var rehearsal = await Rehearsal.On(operate);
        await operate.Open($"/bulk-runs/{Rehearsal.RunId}");
        await operate.Button("Pause").ClickAsync();
        await operate.Button("Cancel the run").ClickAsync();
        await operate.Button("Close").ClickAsync();
        Assert.Single(rehearsal.Asked);
        await operate.Button("Cancel the run").ClickAsync();
        await operate.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel the run" }).ClickAsync();

        await Expect(operate.State("Cancelled").First).ToBeVisibleAsync();
    }
}
