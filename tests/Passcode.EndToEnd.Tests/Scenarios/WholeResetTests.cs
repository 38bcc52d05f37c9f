using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Scenarios;

[Collection(TargetTests.Name)]
public sealed class WholeResetTests(Target target)
{
    [Fact]
    public async Task An_iPhone_goes_from_request_to_completed_and_is_reset_once()
    {
        var before = await target.Simulator.Resets(SampleTenant.IPhone.Id);

        var reset = await target.Api.SubmitAndWait(new ResetSubmission(new DeviceIdentifier(SerialNumber: SampleTenant.IPhone.SerialNumber), Unique.Ticket()));

        Assert.Equal(("completed", "passcodeRemoved", null, false), (reset.Status, reset.Effect, reset.ReasonCode, reset.Late));
        Assert.Equal((SampleTenant.IPhone.Id, SampleTenant.IPhone.Name, "iOS"), (reset.Device!.IntuneDeviceId, reset.Device.DeviceName, reset.Device.Platform));
        Assert.Equal("accepted checked issuing issued ended", reset.EventTypes);
        Assert.True(reset.HasIntactTimeline);
        Assert.True(reset.RequestedAt <= reset.IssuedAt && reset.IssuedAt <= reset.EndedAt && reset.ConfirmedAt <= reset.EndedAt, reset.ToString());
        Assert.Equal(before.Count + 1, (await target.Simulator.Resets(SampleTenant.IPhone.Id)).Count);
    }

    [Fact]
    public async Task A_work_profile_gets_a_new_passcode_that_no_answer_shows()
    {
        var reset = await target.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.WorkProfile.Id));

        Assert.Equal(("completed", "newWorkProfilePasscode"), (reset.Status, reset.Effect));
        var passcodes = (await target.Simulator.Passcodes()).Where(made => made.DeviceId.ToString() == SampleTenant.WorkProfile.Id).ToList();
        Assert.NotEmpty(passcodes);
        Assert.DoesNotContain(target.Api.Answers, answer => passcodes.Exists(made => answer.Body.Contains(made.Passcode, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_Windows_laptop_is_refused_with_advice_and_nothing_is_sent()
    {
        var reset = await target.Api.SubmitAndWait(new ResetSubmission(new DeviceIdentifier(DeviceName: SampleTenant.WindowsPc.Name)));

        Assert.Equal(("ineligible", "notSupportedByPlatform"), (reset.Status, reset.ReasonCode));
        Assert.Contains("Windows", reset.Advice, StringComparison.Ordinal);
        Assert.Null(reset.IssuedAt);
        Assert.Equal("accepted checked ended", reset.EventTypes);
        Assert.Empty(await target.Simulator.Commands(SampleTenant.WindowsPc.Id));
    }

    [Fact]
    public async Task A_name_that_three_devices_share_is_refused_and_none_is_reset()
    {
        var reset = await target.Api.SubmitAndWait(new ResetSubmission(new DeviceIdentifier(DeviceName: SampleTenant.Twin.Name)));

        Assert.Equal(("ineligible", "ambiguousDevice", null), (reset.Status, reset.ReasonCode, reset.Device));
        Assert.Contains("Intune device ID", reset.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_tells_what_would_happen_and_does_nothing()
    {
        var before = await target.Simulator.Commands(SampleTenant.VisionPro.Id);

        var answer = await target.Api.Post("api/eligibility", new { device = new { intuneDeviceId = SampleTenant.VisionPro.Id } });

        Assert.True(answer.Expect(System.Net.HttpStatusCode.OK).Content.GetProperty("eligible").GetBoolean());
        Assert.Equal(before.Count, (await target.Simulator.Commands(SampleTenant.VisionPro.Id)).Count);
    }
}
