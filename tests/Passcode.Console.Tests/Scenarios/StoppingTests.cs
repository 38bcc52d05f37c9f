namespace Passcode.Console.Tests.Scenarios;

[Collection(ConsoleTests.Name)]
public sealed class StoppingTests(ConsoleFixture fixture)
{
    [Fact]
    public async Task The_emergency_stop_is_pulled_and_lifted_each_with_a_reason_and_a_confirmation_and_holds_what_is_asked_for_between()
    {
        var device = SampleTenant.AospUser.Id;
        var before = await fixture.Simulator.Resets(device);
        await using var ben = await fixture.Ben();
        await using var agent = await fixture.Agent();
        await ben.Open("/overview");
        await ben.Button("Stop all commands").ClickAsync();
        await ben.Button("Stop all commands now").ClickAsync();
        await Expect(ben.Field("Reason")).ToHaveAttributeAsync("aria-invalid", "true");
        await ben.Field("Reason").FillAsync("wrong group");
        await ben.Button("Stop all commands now").ClickAsync();
        try
        {
            await Expect(ben.Page.GetByText("The emergency stop is set. No commands are sent.").First).ToBeVisibleAsync();
            var reset = await fixture.Host.Api.Submit(ResetSubmission.For(device));
            await agent.Open($"/resets/{reset.Id}");
            await Expect(agent.State("Held")).ToBeVisibleAsync();
            await Expect(agent.Page.GetByText("The emergency stop holds this reset.")).ToBeVisibleAsync();
            var bar = agent.Page.Locator(".stop");
            foreach (var path in (string[])["/", "/approvals", "/bulk-runs"])
            {
                await agent.Open(path);
                await Expect(bar).ToContainTextAsync("ben@contoso.example");
                await Expect(bar).ToContainTextAsync("wrong group");
            }

            await agent.Open($"/resets/{reset.Id}");
            Assert.Equal(before, await fixture.Simulator.Resets(device));

            await ben.Button("Lift the stop").First.ClickAsync();
            await ben.Field("Reason").FillAsync("sorted out");
            await ben.Button("Lift the stop now").ClickAsync();

            await Expect(ben.Page.GetByText("The emergency stop is not set. Commands are sent.").First).ToBeVisibleAsync();
            await Expect(agent.State("Completed")).ToBeVisibleAsync(new() { Timeout = 120_000 });
            Assert.Equal(before.Count + 1, (await fixture.Simulator.Resets(device)).Count);
        }
        finally
        {
            await fixture.SetEmergencyStop(false, "the story is over"); // the scenarios share the host
        }
    }
}
