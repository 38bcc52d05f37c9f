using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class WaitReasonTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_wait_has_advice_of_its_own()
    {
        var advice = Enum.GetValues<WaitReason>().Select(Advice.For).ToList();

        Assert.Each(advice, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        Assert.Equal(advice.Count, advice.Distinct().Count());
    }

    [Theory]
    [InlineData("iOS", "iPhone", "appleBulkWithUser", WaitReason.IPhone)]
    [InlineData("iPadOS", "iPad", "appleBulkWithUser", WaitReason.IPad)]
    [InlineData("visionOS", "visionOS", "userEnrollment", WaitReason.Device)]
    [InlineData("Android", "androidForWork", "unknown", WaitReason.WorkProfile)]
    [InlineData("Android", "androidEnterprise", "androidEnterpriseCorporateWorkProfile", WaitReason.WorkProfile)]
    [InlineData("Android", "androidEnterprise", "androidEnterpriseFullyManaged", WaitReason.Device)]
    public void A_pending_reset_waits_for_its_kind_of_device(string system, string type, string enrollment, WaitReason expected)
    {
        var reset = Reset(ResetStatus.Pending) with { Device = DeviceSnapshot.From(Sample.Device(system, type, enrollment, "17") with { LastSyncAt = null }) };

        Assert.Equal((expected, Advice.For(expected)), (reset.WaitsFor(), FormattableString.Invariant(ResetAdvice.From(reset)!)));
    }

    [Theory]
    [InlineData(false, true, WaitReason.CheckedIn)]
    [InlineData(true, true, WaitReason.NotShown)]
    [InlineData(true, false, WaitReason.NotShown)]
    [InlineData(false, false, WaitReason.IPad)]
    public void A_device_that_has_checked_in_or_shows_no_action_is_not_said_to_be_offline(bool isActionMissing, bool hasCheckedIn, WaitReason expected)
    {
        var reset = Reset(ResetStatus.Pending) with
        {
            Device = DeviceSnapshot.From(Sample.Device("iPadOS", "iPad", "appleBulkWithUser", "17")),
            CheckIns = new CheckIns(1, At, hasCheckedIn ? At.AddMinutes(5) : null, isActionMissing),
        };

        Assert.Equal(expected, reset.WaitsFor());
        Assert.DoesNotContain(expected == WaitReason.IPad ? "has contacted" : "Switch the", FormattableString.Invariant(ResetAdvice.From(reset)!), StringComparison.Ordinal);
    }

    [Fact]
    public void No_wait_claims_that_Intune_has_the_command() =>
        Assert.Each(Enum.GetValues<WaitReason>(), wait => Assert.DoesNotContain("Intune has", Advice.For(wait), StringComparison.Ordinal));

    [Theory]
    [InlineData(ResetStatus.Accepted, TimelineEventType.Accepted, WaitReason.Check)]
    [InlineData(ResetStatus.Accepted, TimelineEventType.Stopped, WaitReason.EmergencyStop)]
    [InlineData(ResetStatus.AwaitingApproval, TimelineEventType.ApprovalRequested, WaitReason.Approval)]
    [InlineData(ResetStatus.Issuing, TimelineEventType.Issuing, WaitReason.Send)]
    [InlineData(ResetStatus.Issuing, TimelineEventType.IssueUnconfirmed, WaitReason.SendUnconfirmed)]
    public void Before_that_it_waits_for_its_phase(ResetStatus status, TimelineEventType latest, WaitReason expected)
    {
        var reset = Reset(status).Record(At, latest);

        Assert.Equal((expected, Advice.For(expected)), (reset.WaitsFor(), FormattableString.Invariant(ResetAdvice.From(reset)!)));
    }

    [Fact]
    public void A_reset_that_has_ended_waits_for_nothing() => Assert.Each(
        Enum.GetValues<ResetStatus>().Where(status => status.IsTerminal()), status => Assert.Null(Reset(status).WaitsFor()));

    private static PasscodeReset Reset(ResetStatus status) => new()
    {
        Id = "r",
        Request = World.Request(),
        Status = status,
        RequestedAt = At,
        Deadline = At.AddDays(1),
    };
}
