using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Eligibility;

public sealed class EligibilityRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly ResetAction Waiting = new(ActionState.Pending, Now.AddHours(-1), null, null);

    [Fact]
    public void A_managed_supported_free_device_is_eligible()
    {
        var verdict = Judge(Sample.IPhone());

        Assert.True(verdict.Eligible);
        Assert.Equal((null, ResetEffect.PasscodeRemoved, "current/ios"), (verdict.ReasonCode, verdict.Effect, verdict.MatrixRow));
    }

    [Theory]
    [InlineData("retirePending")]
    [InlineData("retireFailed")]
    [InlineData("wipePending")]
    [InlineData("wipeFailed")]
    [InlineData("unhealthy")]
    [InlineData("deletePending")]
    [InlineData("retireIssued")]
    [InlineData("wipeIssued")]
    [InlineData("wipeCanceled")]
    [InlineData("retireCanceled")]
    [InlineData("discovered")]
    [InlineData("unknownFutureValue")]
    [InlineData(null)]
    public void Only_the_managed_state_will_do(string? state) =>
        AssertRefused(ReasonCode.NotInManagedState, Judge(Sample.IPhone() with { ManagementState = state }));

    [Theory]
    [InlineData("eas")]
    [InlineData("jamf")]
    [InlineData("msSense")]
    [InlineData("configurationManagerClient")]
    public void An_agent_without_an_Intune_channel_is_refused(string agent) =>
        AssertRefused(ReasonCode.NotManagedByIntune, Judge(Sample.IPhone() with { ManagementAgent = agent }));

    [Theory]
    [InlineData(ActionState.Pending, true)]
    [InlineData(ActionState.Active, true)]
    [InlineData(ActionState.None, false)]
    [InlineData(ActionState.Done, false)]
    [InlineData(ActionState.Failed, false)]
    [InlineData(ActionState.NotSupported, false)]
    [InlineData(ActionState.Canceled, false)]
    public void A_reset_made_elsewhere_that_still_waits_is_refused(ActionState state, bool isRefused) =>
        Assert.Equal(isRefused, !Judge(Sample.IPhone() with { ResetActions = [Waiting with { State = state }] }).Eligible);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(-29, true)]
    [InlineData(-31, false)]
    [InlineData(null, false)]
    public void A_silent_device_is_refused_where_a_limit_is_set(int? days, bool eligible)
    {
        var device = Sample.IPhone() with { LastSyncAt = days is { } d ? Now.AddDays(d) : null };

        Assert.Equal(eligible, Judge(device, staleAfter: TimeSpan.FromDays(30)).Eligible);
        Assert.True(Judge(device).Eligible);
    }

    [Fact]
    public void The_lasting_reasons_speak_first()
    {
        var everything = Sample.Laptop() with { ManagementAgent = "eas", ManagementState = "wipePending", ResetActions = [Waiting] };
        AssertRefused(ReasonCode.NotSupportedByPlatform, Judge(everything, isHeld: true));

        var supported = Sample.IPhone() with { ManagementAgent = "eas", ManagementState = "wipePending", ResetActions = [Waiting] };
        AssertRefused(ReasonCode.NotManagedByIntune, Judge(supported, isHeld: true));
        AssertRefused(ReasonCode.NotInManagedState, Judge(supported with { ManagementAgent = "mdm" }, isHeld: true));
        AssertRefused(ReasonCode.ResetInProgress, Judge(Sample.IPhone() with { ResetActions = [Waiting] }, isHeld: true));
        AssertRefused(ReasonCode.ActionAlreadyPending, Judge(Sample.IPhone() with { ResetActions = [Waiting] }));
    }

    private static void AssertRefused(ReasonCode reason, Verdict verdict) => Assert.Equal((false, reason), (verdict.Eligible, verdict.ReasonCode));

    private static Verdict Judge(ManagedDevice device, bool isHeld = false, TimeSpan? staleAfter = null) =>
        new EligibilityRules(Options.Create(new EligibilityOptions { StaleAfter = staleAfter }), new FakeTimeProvider(Now)).Judge(device, isHeld);
}
