using System.Net;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Functions.Tests.Scenarios;

[Collection(AppTests.Name)]
public sealed class ResetTests(AppFixture app)
{
    [Fact]
    public async Task An_iPhone_goes_from_request_to_completed_with_one_command()
    {
        var reset = await app.AskAndWait(SampleTenant.IPhone.Id);

        Assert.Equal(("completed", "passcodeRemoved", "accepted checked issuing issued ended"), (reset.Status, reset.Effect, reset.EventTypes));
        Assert.True(reset.HasIntactTimeline, reset.ToString());
        Assert.Single(await app.Simulator.Commands(SampleTenant.IPhone.Id));
        Assert.Single(await app.Simulator.Resets(SampleTenant.IPhone.Id));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("corporate")]
    public async Task A_work_profile_gets_a_new_passcode_that_its_agent_is_shown_once(string owner)
    {
        var device = owner == "personal" ? SampleTenant.WorkProfile : SampleTenant.CorporateWorkProfile;
        var reset = await app.AskAndWait(device.Id);
        var made = Assert.Single(await app.Simulator.Passcodes(), made => made.DeviceId.ToString() == device.Id).Passcode;

        var shown = await app.Agent.Post($"api/resets/{reset.Id}/passcode", new { reason = "the user calls" });
        var again = await app.Agent.Post($"api/resets/{reset.Id}/passcode", new { reason = "the user calls" });

        Assert.Equal(("completed", "newWorkProfilePasscode"), (reset.Status, reset.Effect));
        Assert.Single(await app.Simulator.Commands(device.Id));
        Assert.Equal(made, shown.Expect(HttpStatusCode.OK).Content.GetProperty("passcode").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Single(app.Agent.Answers, answer => answer.Body.Contains(made, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Windows_PC_is_ineligible_and_nothing_is_sent()
    {
        var reset = await app.AskAndWait(SampleTenant.WindowsPc.Id);

        Assert.Equal(("ineligible", "notSupportedByPlatform", "accepted checked ended"), (reset.Status, reset.ReasonCode, reset.EventTypes));
        Assert.Empty(await app.Simulator.Commands(SampleTenant.WindowsPc.Id));
    }
}
