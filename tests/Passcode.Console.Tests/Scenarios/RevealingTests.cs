namespace Passcode.Console.Tests.Scenarios;

[Collection(ConsoleTests.Name)]
public sealed class RevealingTests(ConsoleFixture fixture)
{
    [Fact]
    public async Task A_temporary_passcode_is_shown_for_a_reason_and_its_ticket_copied_and_hidden_again_after_a_minute()
    {
        var reset = await fixture.Host.Api.SubmitAndWait(new ResetSubmission(new DeviceIdentifier(IntuneDeviceId: SampleTenant.WorkProfile.Id), "INC0010023"));
        var made = (await fixture.Simulator.Passcodes()).Where(passcode => passcode.DeviceId.ToString() == SampleTenant.WorkProfile.Id).MaxBy(passcode => passcode.Time)!;
        await using var agent = await fixture.Agent();
        await agent.Page.Clock.InstallAsync();
        await agent.Open($"/resets/{reset.Id}");
        await agent.Button("Show the temporary passcode").ClickAsync();
        await agent.Button("Show passcode").ClickAsync();
        await Expect(agent.Field("Why do you need it?")).ToHaveAttributeAsync("aria-invalid", "true");
        await agent.Field("Why do you need it?").FillAsync("reading it out on the phone");
        await agent.Field("Ticket").FillAsync("INC0010024");
        await agent.Button("Show passcode").ClickAsync();
        await Expect(agent.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await agent.Field("Ticket").FillAsync("INC0010023");
        await agent.Button("Show passcode").ClickAsync();

        await Expect(Passcode(agent)).ToHaveTextAsync(made.Passcode);
        await agent.Button("Copy the passcode").ClickAsync();
        Assert.Equal(made.Passcode, await agent.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await agent.Page.Clock.RunForAsync(61_000);

        await Expect(agent.Page.GetByText("The passcode is hidden.").First).ToBeVisibleAsync();
        Assert.DoesNotContain(made.Passcode, await agent.Page.ContentAsync(), StringComparison.Ordinal);
        var audit = (await fixture.Host.Api.Get("api/audit?type=passcodeRevealed")).Body;
        Assert.Contains("reading it out on the phone", audit, StringComparison.Ordinal);
        Assert.Contains(Person.Name, audit, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Passcode, audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_reason_a_second_time_is_refused_where_it_was_written()
    {
        var reset = await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.CorporateWorkProfile.Id));
        await using var ada = await fixture.Ada();
        await ada.Open($"/resets/{reset.Id}");
        await Ask();
        await Expect(Passcode(ada)).ToBeVisibleAsync();
        await ada.Button("Close").ClickAsync();
        await Expect(Passcode(ada)).ToHaveCountAsync(0);

        await Ask();

        await Expect(ada.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("reason was given before for this reset");

        async Task Ask()
        {
            await ada.Button("Show the temporary passcode").ClickAsync();
            await ada.Field("Why do you need it?").FillAsync("on the phone");
            await ada.Button("Show passcode").ClickAsync();
        }
    }

    [Fact]
    public async Task Where_there_is_nothing_to_hand_over_nothing_is_offered()
    {
        var reset = await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.IPad.Id));
        await using var agent = await fixture.Agent();
        await agent.Open($"/resets/{reset.Id}");

        await Expect(agent.State("Completed")).ToBeVisibleAsync();
        await Expect(agent.Button("Show the temporary passcode")).ToHaveCountAsync(0);
    }

    private static ILocator Passcode(Person person) => person.Page.GetByLabel("Temporary passcode", new() { Exact = true });
}
