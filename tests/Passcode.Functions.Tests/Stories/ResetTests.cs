using System.Net;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Functions.Tests.Stories;

[Collection(OneStage.Name)]
public sealed class ResetTests(Stage stage)
{
    [Fact]
    public async Task An_iPhone_goes_from_request_to_completed_with_one_command()
    {
        var reset = await stage.AskAndWait(SampleTenant.IPhone.Id);

        Assert.Equal(("completed", "passcodeRemoved", "accepted checked issuing issued ended"), (reset.Status, reset.Effect, reset.Story));
        Assert.True(reset.HasWholeTimeline, reset.ToString());
        Assert.Single(await stage.Simulator.Commands(SampleTenant.IPhone.Id));
        Assert.Single(await stage.Simulator.Resets(SampleTenant.IPhone.Id));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("corporate")]
    public async Task A_work_profile_gets_a_new_passcode_that_its_agent_is_shown_once(string owner)
    {
        var device = owner == "personal" ? SampleTenant.WorkProfile : SampleTenant.CorporateWorkProfile;
        var reset = await stage.AskAndWait(device.Id);
        var made = Assert.Single(await stage.Simulator.Passcodes(), made => made.DeviceId.ToString() == device.Id).Passcode;

        var shown = await stage.Agent.Post($"api/resets/{reset.Id}/passcode", new { reason = "the user calls" });
        var again = await stage.Agent.Post($"api/resets/{reset.Id}/passcode", new { reason = "the user calls" });

        Assert.Equal(("completed", "newWorkProfilePasscode"), (reset.Status, reset.Effect));
        Assert.Single(await stage.Simulator.Commands(device.Id));
        Assert.Equal(made, shown.Expect(HttpStatusCode.OK).Content.GetProperty("passcode").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Single(stage.Agent.Answers, answer => answer.Body.Contains(made, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Windows_PC_is_ineligible_and_nothing_is_sent()
    {
        var reset = await stage.AskAndWait(SampleTenant.WindowsPc.Id);

        Assert.Equal(("ineligible", "notSupportedByPlatform", "accepted checked ended"), (reset.Status, reset.ReasonCode, reset.Story));
        Assert.Empty(await stage.Simulator.Commands(SampleTenant.WindowsPc.Id));
    }
}
