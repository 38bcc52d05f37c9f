namespace Passcode.Console.Tests.Scenarios;

[Collection(ConsoleTests.Name)]
public sealed class OverviewTests(ConsoleFixture fixture)
{
    [Fact]
    public async Task It_shows_outcomes_times_reasons_and_health()
    {
        await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.Dedicated.Id));
        await fixture.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.Mac.Id));
        await using var agent = await fixture.Agent();
        await agent.Open("/overview");

        await Expect(agent.Page.GetByRole(AriaRole.Group, new() { Name = "Outcomes by day" }).Locator("svg rect").First).ToBeVisibleAsync();
        await Expect(agent.Page.GetByText("50% of devices within")).ToBeVisibleAsync();
        await Expect(agent.Page.GetByRole(AriaRole.List, new() { Name = "By platform" }).GetByText("macOS")).ToBeVisibleAsync();
        await Expect(agent.Page.GetByText("not supported by the platform")).ToBeVisibleAsync();
        await Expect(agent.State("Healthy")).ToHaveCountAsync(4);
        await agent.Page.GetByText("Data table").First.ClickAsync();
        await Expect(agent.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Failed or expired" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_event_that_nobody_took_is_sent_again()
    {
        var answer = await fixture.Host.Api.Post("api/resets", new
        {
            device = new { intuneDeviceId = SampleTenant.AospUserless.Id },
            requestedBy = Person.Name,
            callbackUrl = "http://127.0.0.1:9/nobody-listens-here",
        });
        var reset = await fixture.Host.Api.UntilEnded(answer.Read<ResetView>().Id);
        await Poll.Until(async () => (await fixture.Host.Api.Get("api/callbacks/dead-letters")).Body, body => body.Contains(reset.Id, StringComparison.Ordinal));
        await using var agent = await fixture.Agent();
        await agent.Open("/subscriptions");
        var letter = agent.Page.GetByRole(AriaRole.Row).Filter(new() { Has = agent.Page.Locator($"a[href='/resets/{reset.Id}']") });

        await letter.First.GetByRole(AriaRole.Button, new() { Name = "Send again" }).ClickAsync();

        await Expect(letter).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_may_not_see_the_figures_of_all_devices_is_told_so_and_sees_the_rest()
    {
        await using var agent = await fixture.Agent();
        await agent.Page.RouteAsync("**/api/summary?*", route => route.FulfillAsync(new()
        {
            Status = 403,
            ContentType = "application/problem+json",
            Body = """{"code":"allDevicesRequired","title":"Your scope does not contain all devices","status":403,"detail":"…","instance":"/","traceId":"0"}""",
        }));
        await agent.Open("/overview");

        await Expect(agent.Page.GetByText("The figures cover all devices, and your role does not.")).ToBeVisibleAsync();
        await Expect(agent.State("Healthy")).ToHaveCountAsync(4);
        await Expect(agent.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_subscription_is_shown_and_removed_after_a_confirmation()
    {
        (await fixture.Host.Api.Post("api/subscriptions", new { callbackUrl = "http://127.0.0.1:9/hooks/console", events = new[] { "passcode.reset.completed" } }))
            .Expect(System.Net.HttpStatusCode.Created);
        await using var agent = await fixture.Agent();
        await agent.Open("/subscriptions");
        var subscription = agent.Page.GetByRole(AriaRole.Row, new() { NameRegex = new System.Text.RegularExpressions.Regex("127.*1 event") });

        await subscription.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await agent.Button("Close").ClickAsync();
        await Expect(subscription).ToBeVisibleAsync();
        await subscription.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await agent.Button("Remove the subscription").ClickAsync();

        await Expect(subscription).ToHaveCountAsync(0);
    }
}
