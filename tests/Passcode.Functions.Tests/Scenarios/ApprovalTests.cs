using System.Net;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Functions.Tests.Scenarios;

[Collection(AppTests.Name)]
public sealed class ApprovalTests(AppFixture app)
{
    // Without its event the reset would look at its record a quarter of an hour later, after this test has given up.
    [Fact]
    public async Task A_reset_that_waits_for_an_approval_goes_on_as_soon_as_it_is_approved()
    {
        var device = SampleTenant.ProtectedIPhone.Id;
        var id = await app.Agent.SubmitInOwnName(device);
        await app.Agent.Until(id, "awaitingApproval");
        Assert.Empty(await app.Simulator.Commands(device));

        (await app.Approver.Post($"api/resets/{id}/decision", new { decision = "approve", comment = "spoke to her" })).Expect(HttpStatusCode.OK);
        var reset = await app.Agent.UntilEnded(id);

        Assert.Equal("completed", reset.Status);
        Assert.True(reset.HasIntactTimeline, reset.ToString());
        Assert.Single(await app.Simulator.Commands(device));
    }
}
