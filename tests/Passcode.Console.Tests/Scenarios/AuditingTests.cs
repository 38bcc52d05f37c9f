using System.Text.RegularExpressions;

namespace Passcode.Console.Tests.Scenarios;

[Collection(ConsoleTests.Name)]
public sealed class AuditingTests(ConsoleFixture fixture)
{
    [Fact]
    public async Task The_entries_of_a_device_are_those_of_its_resets()
    {
        var reset = await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.Mac.Id));
        var other = await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.WrongUnlockToken.Id));
        await using var agent = await fixture.Agent();
        await agent.Open($"/devices/{SampleTenant.Mac.Id}");
        await agent.Link("Show its entries").ClickAsync();

        await Expect(agent.Page.GetByText("Only entries about one device, of the last 30 days.")).ToBeVisibleAsync();
        await agent.Button("Reset requested").First.ClickAsync();
        await Expect(agent.Dialog).ToContainTextAsync(reset.Id);
        await Expect(agent.Dialog).Not.ToContainTextAsync(other.Id);
        await agent.Page.Keyboard.PressAsync("Escape");
        await agent.Link("Everything about this device").ClickAsync();
        await Expect(agent.Page).ToHaveURLAsync(new Regex($"/devices/{SampleTenant.Mac.Id}$"));
    }

    [Fact]
    public async Task The_log_is_filtered_read_entry_by_entry_verified_and_taken_along()
    {
        var reset = await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.Mac.Id));
        await using var agent = await fixture.Agent();
        await agent.Open($"/resets/{reset.Id}");
        await agent.Link("Show its entries").ClickAsync();
        await Expect(agent.Heading).ToHaveTextAsync("Audit log");
        await Expect(agent.Page.GetByText($"Only entries about resets/{reset.Id}")).ToBeVisibleAsync();

        await agent.Button("Reset requested").First.ClickAsync();
        await Expect(agent.Dialog).ToContainTextAsync(reset.Id);
        await Expect(agent.Dialog).ToContainTextAsync("Hash of the previous entry");
        await agent.Page.Keyboard.PressAsync("Escape");
        await agent.Button("Clear filters").ClickAsync();
        await agent.Field("What").SelectOptionAsync("passcodeRevealed");
        await Expect(agent.Button("Reset requested")).ToHaveCountAsync(0);

        await agent.Button("Verify the log").ClickAsync();
        await Expect(agent.Page.GetByText("The log is whole:")).ToBeVisibleAsync();
        await Expect(agent.Page.GetByText("Checkpoint to keep in another system:")).ToBeVisibleAsync();
        var download = await agent.Page.RunAndWaitForDownloadAsync(() => agent.Button("Export as CSV").ClickAsync());
        Assert.Contains(reset.Id, await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }
}
