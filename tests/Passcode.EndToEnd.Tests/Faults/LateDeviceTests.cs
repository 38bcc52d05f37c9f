using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Faults;

/// <summary>A day of waiting in ten seconds.</summary>
public sealed class LateDeviceTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> ShortDay = new() { ["Passcode__Polling__Deadline"] = "00:00:10" };

    private Ground _ground = null!;
    private OwnHost _host = null!;

    public async Task InitializeAsync()
    {
        _ground = await Ground.Start(Ground.QuickTenant);
        _host = await OwnHost.Start(_ground, ShortDay);
    }

    public async Task DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? default);
        await (_ground?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task A_phone_that_is_offline_past_the_deadline_expires_and_completes_late_when_it_comes_online()
    {
        var unsent = await _host.Api.Submit(await Unreachable(SampleTenant.IPad.Id));
        var reset = await _host.Api.SubmitAndWait(ResetAsk.For(SampleTenant.OfflineIPhone.Id));
        Assert.Equal(("expired", "notConfirmedInTime"), (reset.Status, reset.ReasonCode));

        // What was never sent expires too, with another reason.
        unsent = await _host.Api.UntilEnded(unsent.Id);
        Assert.Equal(("expired", "notIssuedInTime"), (unsent.Status, unsent.ReasonCode));
        Assert.Empty(await _ground.Simulator.Commands(SampleTenant.IPad.Id));

        // Resets are reconciled every hour, and shortly after the start.
        await _ground.Simulator.Change(SampleTenant.OfflineIPhone.Id, new DeviceChange(Offline: false));
        await _host.Restart();
        reset = await _host.Api.Until(reset.Id, "completed");

        Assert.True(reset.Late);
        Assert.Equal("accepted checked issuing issued ended confirmedLate", reset.Story);
        Assert.True(reset.HasWholeTimeline);
        Assert.Single(await _ground.Simulator.Resets(SampleTenant.OfflineIPhone.Id));
    }

    private async Task<ResetAsk> Unreachable(string device)
    {
        await _ground.Simulator.Arm(new FaultRule(new FaultEffect(503), Path: device, Kind: RequestKind.Get));
        return ResetAsk.For(device);
    }
}
