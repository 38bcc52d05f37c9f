using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Faults;

/// <summary>A day of waiting in ten seconds.</summary>
public sealed class LateDeviceTests : LocalHostTest
{
    private static readonly Dictionary<string, string> ShortDay = new() { ["Passcode__Polling__Deadline"] = "00:00:10" };

    protected override Task<RestartableHost> StartHost() => RestartableHost.Start(Dependencies, ShortDay);

    [Fact]
    public async Task A_phone_that_is_offline_past_the_deadline_expires_and_completes_late_when_it_comes_online()
    {
        var unsent = await Host.Api.Submit(await Unreachable(SampleTenant.IPad.Id));
        var reset = await Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.OfflineIPhone.Id));
        Assert.Equal(("expired", "notConfirmedInTime"), (reset.Status, reset.ReasonCode));

        // What was never sent expires too, with another reason.
        unsent = await Host.Api.UntilEnded(unsent.Id);
        Assert.Equal(("expired", "notIssuedInTime"), (unsent.Status, unsent.ReasonCode));
        Assert.Empty(await Dependencies.Simulator.Commands(SampleTenant.IPad.Id));

        // Resets are reconciled every hour, and shortly after the start.
        await Dependencies.Simulator.Change(SampleTenant.OfflineIPhone.Id, new DeviceChange(Offline: false));
        await Host.Restart();
        reset = await Host.Api.Until(reset.Id, "completed");

        Assert.True(reset.Late);
        Assert.Equal("accepted checked issuing issued ended confirmedLate", reset.EventTypes);
        Assert.True(reset.HasIntactTimeline);
        Assert.Single(await Dependencies.Simulator.Resets(SampleTenant.OfflineIPhone.Id));
    }

    private async Task<ResetSubmission> Unreachable(string device)
    {
        await Dependencies.Simulator.Arm(new FaultRule(new FaultEffect(503), Path: device, Kind: RequestKind.Get));
        return ResetSubmission.For(device);
    }
}
