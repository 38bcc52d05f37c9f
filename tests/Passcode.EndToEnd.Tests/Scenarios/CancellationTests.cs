using System.Net;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Scenarios;

[Collection(TargetTests.Name)]
public sealed class CancellationTests(Target target)
{
    [Fact]
    public async Task A_reset_that_has_not_been_sent_is_cancelled_and_never_sent()
    {
        var device = SampleTenant.PersonalIPhone.Id;
        var before = await target.Simulator.Commands(device);
        var outage = await target.Simulator.Arm(new FaultRule(new FaultEffect(503), Path: device, Kind: RequestKind.Get));
        var reset = await target.Api.Submit(ResetSubmission.For(device));

        var answer = await target.Api.Post($"api/resets/{reset.Id}/cancel");
        await outage.DisposeAsync();
        reset = await target.Api.UntilEnded(reset.Id);

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.Equal(("cancelled", "cancelledByRequest"), (reset.Status, reset.ReasonCode));
        Assert.Equal(before.Count, (await target.Simulator.Commands(device)).Count);
    }

    [Fact]
    public async Task A_reset_that_has_ended_cannot_be_cancelled()
    {
        var reset = await target.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.LinuxPc.Id));

        var answer = await target.Api.Post($"api/resets/{reset.Id}/cancel");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("tooLateToCancel", answer.Content.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_reset_that_nobody_knows_cannot_be_cancelled()
    {
        var answer = await target.Api.Post($"api/resets/{Guid.NewGuid():N}/cancel");

        Assert.Equal((HttpStatusCode.NotFound, "resetNotFound"), (answer.Status, answer.Content.GetProperty("code").GetString()));
    }
}
