using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Eligibility;

public sealed class EligibilityRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly ResetAction Waiting = new(ActionState.Pending, Now.AddHours(-1), null, null);

    [Fact]
    public void A_managed_supported_free_device_is_eligible()
    {
        var verdict = Evaluate(Sample.IPhone());

        Assert.True(verdict.Eligible);
        Assert.Equal((null, ResetEffect.PasscodeRemoved, "current/ios"), (verdict.ReasonCode, verdict.Effect, verdict.MatrixRow));
    }

    [Theory]
    [InlineData("managed", null)]
    [InlineData("Managed", null)]
    [InlineData("wipeCanceled", null)]
    [InlineData("retireCanceled", null)]
    [InlineData("retirePending", ReasonCode.NotInManagedState)]
    [InlineData("wipePending", ReasonCode.NotInManagedState)]
    [InlineData("deletePending", ReasonCode.NotInManagedState)]
    [InlineData("retireIssued", ReasonCode.NotInManagedState)]
    [InlineData("wipeIssued", ReasonCode.NotInManagedState)]
    [InlineData("retireFailed", ReasonCode.RetireOrWipeFailed)]
    [InlineData("wipeFailed", ReasonCode.RetireOrWipeFailed)]
    [InlineData("unhealthy", ReasonCode.DeviceUnhealthy)]
    [InlineData("discovered", ReasonCode.DeviceNotEnrolled)]
    [InlineData("unknownFutureValue", ReasonCode.UnknownManagementState)]
    [InlineData("wipeParked", ReasonCode.UnknownManagementState)]
    [InlineData(null, ReasonCode.UnknownManagementState)]
    public void What_was_cancelled_is_managed_and_every_other_state_is_refused_for_its_reason(string? state, ReasonCode? reason) =>
        Assert.Equal(reason, Evaluate(Sample.IPhone() with { ManagementState = state }).ReasonCode);

    [Theory]
    [InlineData("iPadOS", "iPad", true, ReasonCode.NotSupportedOnSharedIpad)]
    [InlineData("iOS", "iPad", true, ReasonCode.NotSupportedOnSharedIpad)]
    [InlineData("iOS", "unknown", true, ReasonCode.NotSupportedOnSharedIpad)]
    [InlineData("iPadOS", "iPad", false, null)]
    [InlineData("iPadOS", "iPad", null, null)]
    [InlineData("iOS", "iPhone", true, null)]
    public void A_Shared_iPad_is_refused_and_no_advice_is_to_wipe_it(string os, string type, bool? isShared, ReasonCode? reason)
    {
        var verdict = Evaluate(Sample.Device(os, type, "appleBulkWithoutUser", "17") with { IsShared = isShared });

        Assert.Equal(reason, verdict.ReasonCode);
        Assert.DoesNotContain("wipe", verdict.Advice, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_Shared_iPad_is_refused_in_the_edition_of_March_2018_too() =>
        AssertRefused(
            ReasonCode.NotSupportedOnSharedIpad,
            new EligibilityRules(Options.Create(new EligibilityOptions { Edition = "2018-03" }), new FakeTimeProvider(Now))
                .Evaluate(Sample.Device("iPadOS", "iPad", "appleBulkWithoutUser", "17") with { IsShared = true }, isLockedByAnother: false));

    [Theory]
    [InlineData(null, "current/ios")]
    [InlineData("current", "current/ios")]
    [InlineData("2018-03", "2018-03/ios")]
    public void The_setting_chooses_the_edition(string? edition, string row)
    {
        var options = edition is null ? new EligibilityOptions() : new EligibilityOptions { Edition = edition };

        Assert.Equal(row, new EligibilityRules(Options.Create(options), new FakeTimeProvider(Now)).Evaluate(Sample.IPhone(), isLockedByAnother: false).MatrixRow);
    }

    [Theory]
    [InlineData("eas")]
    [InlineData("jamf")]
    [InlineData("msSense")]
    [InlineData("configurationManagerClient")]
    public void An_agent_without_an_Intune_channel_is_refused(string agent) =>
        AssertRefused(ReasonCode.NotManagedByIntune, Evaluate(Sample.IPhone() with { ManagementAgent = agent }));

    [Theory]
    [InlineData(ActionState.Pending, true)]
    [InlineData(ActionState.Active, true)]
    [InlineData(ActionState.None, false)]
    [InlineData(ActionState.Done, false)]
    [InlineData(ActionState.Failed, false)]
    [InlineData(ActionState.NotSupported, false)]
    [InlineData(ActionState.Canceled, false)]
    public void A_reset_made_elsewhere_that_still_waits_is_refused(ActionState state, bool isRefused) =>
        Assert.Equal(isRefused, !Evaluate(Sample.IPhone() with { ResetActions = [Waiting with { State = state }] }).Eligible);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(-29, true)]
    [InlineData(-30, false)]
    [InlineData(-31, false)]
    [InlineData(null, false)]
    public void A_silent_device_is_refused_where_a_limit_is_set(int? days, bool eligible)
    {
        var device = Sample.IPhone() with { LastSyncAt = days is { } d ? Now.AddDays(d) : null };

        Assert.Equal(eligible, Evaluate(device, staleAfter: TimeSpan.FromDays(30)).Eligible);
        Assert.True(Evaluate(device).Eligible);
    }

    [Fact]
    public void The_lasting_reasons_speak_first()
    {
        var everything = Sample.Laptop() with { ManagementAgent = "eas", ManagementState = "wipePending", ResetActions = [Waiting] };
        AssertRefused(ReasonCode.NotSupportedByPlatform, Evaluate(everything, isHeld: true));

        var supported = Sample.IPhone() with { ManagementAgent = "eas", ManagementState = "wipePending", ResetActions = [Waiting] };
        AssertRefused(ReasonCode.NotManagedByIntune, Evaluate(supported, isHeld: true));
        AssertRefused(ReasonCode.NotInManagedState, Evaluate(supported with { ManagementAgent = "mdm" }, isHeld: true));
        AssertRefused(ReasonCode.ResetInProgress, Evaluate(Sample.IPhone() with { ResetActions = [Waiting] }, isHeld: true));
        AssertRefused(ReasonCode.ActionAlreadyPending, Evaluate(Sample.IPhone() with { ResetActions = [Waiting] }));
    }

    private static void AssertRefused(ReasonCode reason, Verdict verdict) => Assert.Equal((false, reason), (verdict.Eligible, verdict.ReasonCode));

    private static Verdict Evaluate(ManagedDevice device, bool isHeld = false, TimeSpan? staleAfter = null) =>
        new EligibilityRules(Options.Create(new EligibilityOptions { StaleAfter = staleAfter }), new FakeTimeProvider(Now)).Evaluate(device, isHeld);
}
