namespace Passcode.Console.Tests.Scenarios;

[Collection(ConsoleTests.Name)]
public sealed class ApprovingTests(ConsoleFixture fixture)
{
    [Fact]
    public async Task What_one_person_asks_for_another_approves_with_a_comment_and_both_see_it_go_on()
    {
        var before = await fixture.Simulator.Resets(SampleTenant.ProtectedIPhone.Id);
        await using var ada = await fixture.Ada();
        await ada.Open($"/?q={SampleTenant.ProtectedIPhone.SerialNumber}");
        await Expect(ada.Page.GetByText("An approval is required")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("the device or its user is in a protected group: Protected people")).ToBeVisibleAsync();
        await ada.Field("Reason").FillAsync("locked out before the board meeting");
        await ada.Button("Reset the passcode of VERA-IPHONE").ClickAsync();
        await Expect(ada.State("Awaiting approval")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Link, new() { Name = "Approvals" })).ToHaveCountAsync(0);

        await using var ben = await fixture.Ben();
        await ben.Open("/"); // who only approves begins at the approvals
        await Expect(ben.Heading).ToHaveTextAsync("Approvals");
        await Expect(ben.Page.GetByLabel(new System.Text.RegularExpressions.Regex("waiting for your decision"))).ToBeVisibleAsync();
        var waiting = Waiting(ben, "Reset of VERA-IPHONE");
        await Expect(waiting).ToContainTextAsync("locked out before the board meeting");
        await Expect(waiting).ToContainTextAsync("ada@contoso.example");
        await Expect(waiting).ToContainTextAsync("the device or its user is in a protected group");
        Assert.Equal(before, await fixture.Simulator.Resets(SampleTenant.ProtectedIPhone.Id));
        await waiting.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await ben.Field("Comment").FillAsync("seen her in person");
        await Confirm(ben, "Approve");

        await Expect(waiting).ToHaveCountAsync(0);
        await Expect(ben.Link("Follow it")).ToBeVisibleAsync();
        await Expect(ada.State("Completed")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("seen her in person").First).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("ben@contoso.example").First).ToBeVisibleAsync();
        Assert.Equal(before.Count + 1, (await fixture.Simulator.Resets(SampleTenant.ProtectedIPhone.Id)).Count);
    }

    [Fact]
    public async Task A_rejection_says_why_and_escape_decides_nothing()
    {
        var androids = fixture.Fleet.Androids(Fleet.LargestUnasked + 10);
        var before = (await fixture.Simulator.AllResets()).Sum(device => device.Count);
        var id = await fixture.Fleet.Start(Fleet.Csv(androids));
        await using var ben = await fixture.Ben();
        await ben.Open("/approvals");
        var waiting = Waiting(ben, $"Bulk run of {androids.Count} devices");
        await Expect(waiting).ToContainTextAsync("the bulk run has many devices");
        await waiting.GetByRole(AriaRole.Button, new() { Name = "The first 5 devices" }).ClickAsync();
        await Expect(waiting.Locator(".lines li")).ToHaveCountAsync(5);
        await waiting.GetByRole(AriaRole.Button, new() { Name = "Reject", Exact = true }).ClickAsync();
        await Confirm(ben, "Reject");
        await Expect(ben.Field("Reason for rejection")).ToHaveAttributeAsync("aria-invalid", "true");
        await ben.Page.Keyboard.PressAsync("Escape");
        await Expect(ben.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(waiting.GetByRole(AriaRole.Button, new() { Name = "Reject", Exact = true })).ToBeFocusedAsync();

        await waiting.GetByRole(AriaRole.Button, new() { Name = "Reject", Exact = true }).ClickAsync();
        await ben.Field("Reason for rejection").FillAsync("not during the shift");
        await Confirm(ben, "Reject");

        await Expect(ben.Page.GetByText("Rejected. No command is sent.").First).ToBeVisibleAsync(); // beneath the dialog nothing has a role
        await Expect(waiting).ToHaveCountAsync(0);
        await ben.Open($"/bulk-runs/{id}");
        await Expect(ben.Page.GetByText("An approver rejected the run. No command was sent.")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("not during the shift").First).ToBeVisibleAsync();
        Assert.Equal(before, (await fixture.Simulator.AllResets()).Sum(device => device.Count));
    }

    [Fact]
    public async Task Neither_who_asked_nor_an_application_is_offered_a_decision()
    {
        var id = await fixture.Fleet.Start(Fleet.Csv(fixture.Fleet.Androids(Fleet.LargestUnasked + 11)), "ben@contoso.example");
        var title = $"Bulk run of {Fleet.LargestUnasked + 11} devices";
        await using var ben = await fixture.Ben();
        await ben.Open("/approvals");
        await Expect(Waiting(ben, title)).ToContainTextAsync("A different person must decide.");
        await Expect(Waiting(ben, title).GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true })).ToHaveCountAsync(0);
        await using var application = await fixture.Agent();
        await application.Open("/approvals");
        await Expect(Waiting(application, title)).ToContainTextAsync("An application cannot decide.");
        await Expect(Waiting(application, title).GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true })).ToHaveCountAsync(0);

        (await fixture.Host.Api.Post($"api/bulk-runs/{id}/cancel")).Expect(System.Net.HttpStatusCode.Accepted);
        await Expect(Waiting(ben, title)).ToHaveCountAsync(0);
    }

    private static ILocator Waiting(Person person, string title) =>
        person.Page.GetByRole(AriaRole.Article).Filter(new() { Has = person.Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }) });

    private static Task Confirm(Person person, string decision) =>
        person.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = decision }).ClickAsync();
}
