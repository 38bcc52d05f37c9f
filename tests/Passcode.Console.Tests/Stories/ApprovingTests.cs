namespace Passcode.Console.Tests.Stories;

/// <summary>Awaits the routes of approvals and of the emergency stop; until then they are rehearsed.</summary>
[Collection(OneStage.Name), Trait("Awaits", "approvals")]
public sealed class ApprovingTests(Stage stage)
{
    [Fact]
    public async Task An_approver_sees_what_is_needed_to_decide_and_approves_with_a_comment()
    {
        await using var approver = await stage.Agent();
        var rehearsal = await Rehearsal.On(approver);
        await approver.Open("/approvals");
        await Expect(approver.Page.GetByText("locked out before the board meeting").First).ToBeVisibleAsync();
        await Expect(approver.Page.GetByText("the device or its user is in a protected group")).ToBeVisibleAsync();
        await Expect(approver.Page.GetByText("You asked for this run.")).ToBeVisibleAsync();

        await approver.Button("Approve").ClickAsync();
        await approver.Field("Comment").FillAsync("seen her in person");
        await approver.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();

        await Expect(approver.Page.GetByRole(AriaRole.Link, new() { Name = "Reset of VERA-IPHONE" })).ToHaveCountAsync(0);
        Assert.Equal([$$"""POST /api/resets/{{Rehearsal.RunId}}/decision {"decision":"approve","comment":"seen her in person"}"""], rehearsal.Asked);
    }

    [Fact]
    public async Task A_rejection_says_why_and_escape_decides_nothing()
    {
        await using var approver = await stage.Agent();
        var rehearsal = await Rehearsal.On(approver);
        await approver.Open("/approvals");
        await approver.Button("Reject").ClickAsync();
        var dialog = approver.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await Expect(approver.Field("Why not?")).ToHaveAttributeAsync("aria-invalid", "true");

        await approver.Page.Keyboard.PressAsync("Escape");

        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(approver.Button("Reject")).ToBeFocusedAsync();
        Assert.Empty(rehearsal.Asked);
    }

    [Fact]
    public async Task The_emergency_stop_is_pulled_and_lifted_each_with_a_reason_and_a_confirmation()
    {
        await using var approver = await stage.Agent();
        var rehearsal = await Rehearsal.On(approver);
        await approver.Open("/overview");
        await approver.Button("Stop all commands").ClickAsync();
        await approver.Field("Reason").FillAsync("wrong group");
        await approver.Button("Stop all commands now").ClickAsync();

        await Expect(approver.Page.GetByText("No command is sent to any device").First).ToBeVisibleAsync();
        await Expect(approver.Page.GetByText("wrong group")).ToBeVisibleAsync();
        await approver.Button("Lift the stop").ClickAsync();
        await approver.Field("Reason").FillAsync("sorted out");
        await approver.Button("Lift the stop now").ClickAsync();

        await Expect(approver.Page.GetByText("Commands are sent as usual").First).ToBeVisibleAsync();
        Assert.Equal(2, rehearsal.Asked.Count);
    }
}
