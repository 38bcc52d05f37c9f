namespace Passcode.Console.Tests.Stories;

/// <summary>Awaits the route that reveals a passcode; until then it is rehearsed.</summary>
[Collection(OneStage.Name), Trait("Awaits", "reveal")]
public sealed class RevealingTests(Stage stage)
{
    [Fact]
    public async Task A_temporary_passcode_is_shown_for_a_reason_copied_and_hidden_again_after_a_minute()
    {
        var reset = await stage.Host.Api.SubmitAndWait(ResetAsk.For(SampleTenant.FullyManaged.Id));
        await using var agent = await stage.Agent();
        var rehearsal = await Rehearsal.On(agent);
        await agent.Page.Clock.InstallAsync();
        await agent.Open($"/resets/{reset.Id}");
        await agent.Button("Show the temporary passcode").ClickAsync();
        await agent.Button("Show it").ClickAsync();
        await Expect(agent.Field("Why do you need it?")).ToHaveAttributeAsync("aria-invalid", "true");
        await agent.Field("Why do you need it?").FillAsync("reading it out on the phone");
        await agent.Button("Show it").ClickAsync();

        await Expect(agent.Page.GetByText(Rehearsal.Passcode)).ToBeVisibleAsync();
        await agent.Button("Copy the passcode").ClickAsync();
        Assert.Equal(Rehearsal.Passcode, await agent.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await agent.Page.Clock.RunForAsync(61_000);

        await Expect(agent.Page.GetByText("The passcode is hidden again.").First).ToBeVisibleAsync();
        Assert.DoesNotContain(Rehearsal.Passcode, await agent.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal([$$"""POST /api/resets/{{reset.Id}}/passcode {"reason":"reading it out on the phone"}"""], rehearsal.Asked);
    }

    [Fact]
    public async Task Where_there_is_nothing_to_hand_over_nothing_is_offered()
    {
        var reset = await stage.Host.Api.SubmitAndWait(ResetAsk.For(SampleTenant.IPad.Id));
        await using var agent = await stage.Agent();
        await agent.Open($"/resets/{reset.Id}");

        await Expect(agent.State("Completed")).ToBeVisibleAsync();
        await Expect(agent.Button("Show the temporary passcode")).ToHaveCountAsync(0);
    }
}
