using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Scenarios;

[Collection(TargetTests.Name)]
public sealed class DifficultDeviceTests(Target target)
{
    [Fact]
    public async Task A_work_profile_without_a_token_is_not_supported_until_the_user_activates_it()
    {
        var device = SampleTenant.WorkProfileWithoutToken.Id;
        await target.Simulator.Change(device, new DeviceChange(ResetTokenActive: false));
        var refused = await target.Api.SubmitAndWait(ResetSubmission.For(device));
        Assert.Equal(("notSupported", "resetTokenNotActive"), (refused.Status, refused.ReasonCode));

        await target.Simulator.Change(device, new DeviceChange(ResetTokenActive: true));
        var reset = await target.Api.SubmitAndWait(ResetSubmission.For(device));
        await target.Simulator.Change(device, new DeviceChange(ResetTokenActive: false));

        Assert.Equal(("completed", "newWorkProfilePasscode"), (reset.Status, reset.Effect));
    }

    [Fact]
    public async Task An_iPhone_with_a_wrong_unlock_token_fails_and_the_advice_says_that_only_a_wipe_helps()
    {
        var reset = await target.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.WrongUnlockToken.Id));

        Assert.Equal(("failed", "wrongUnlockToken"), (reset.Status, reset.ReasonCode));
        Assert.Contains("wipe", reset.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_is_being_wiped_is_left_alone()
    {
        var reset = await target.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.BeingWiped.Id));

        Assert.Equal(("ineligible", "notInManagedState"), (reset.Status, reset.ReasonCode));
        Assert.Empty(await target.Simulator.Commands(SampleTenant.BeingWiped.Id));
    }

    [Fact]
    public async Task A_wipe_that_comes_after_the_reset_ends_it()
    {
        var device = SampleTenant.StaleIPhone.Id;
        var reset = await target.Api.Submit(ResetSubmission.For(device));
        await target.Api.Until(reset.Id, "pending");

        await target.Simulator.Change(device, new DeviceChange(ManagementState: "wipePending"));
        reset = await target.Api.UntilEnded(reset.Id);
        await SetRight(device);

        Assert.Equal(("failed", "supersededByWipe"), (reset.Status, reset.ReasonCode));
    }

    [Fact]
    public async Task A_phone_that_is_offline_stays_pending_holds_its_device_and_completes_when_it_comes_online()
    {
        var device = SampleTenant.OfflineIPhone.Id;
        await target.Simulator.Change(device, new DeviceChange(Offline: true));
        var reset = await target.Api.Submit(ResetSubmission.For(device));
        await target.Api.Until(reset.Id, "pending");
        var second = await target.Api.SubmitAndWait(ResetSubmission.For(device));
        Assert.Equal(("ineligible", "resetInProgress"), (second.Status, second.ReasonCode));

        await SetRight(device);
        reset = await target.Api.UntilEnded(reset.Id);

        Assert.Equal(("completed", false), (reset.Status, reset.Late));
        Assert.True(reset.HasIntactTimeline);
    }

    // Online until what waits on the device has been carried out, so that nothing is left for the next test.
    private async Task SetRight(string device)
    {
        await target.Simulator.Change(device, new DeviceChange(Offline: false, ManagementState: "managed"));
        await Poll.Until(
            () => target.Api.Post("api/eligibility", new { device = new { intuneDeviceId = device } }),
            verdict => verdict.Content.GetProperty("eligible").GetBoolean());
    }
}
