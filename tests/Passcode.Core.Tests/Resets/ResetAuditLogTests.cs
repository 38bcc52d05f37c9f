using Passcode.Core.Audit;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class ResetAuditLogTests
{
    private readonly World _world = new();

    public static TheoryData<ReasonCode> PolicyReasons => new(PolicyRefusals.Reasons.Values);

    [Fact]
    public async Task A_request_is_told_once_however_often_its_first_step_runs()
    {
        _world.Tenant.Add(Sample.IPhone());
        var reset = await _world.Accept(World.Request());
        await _world.Step<CheckEligibilityActivity>(reset.Id);
        await _world.Step<CheckEligibilityActivity>(reset.Id);

        var told = Assert.Single(_world.Audit.Entries, entry => entry.Type != AuditEventType.PolicyChanged);
        Assert.Equal((AuditEventType.ResetRequested, "agent@contoso.example", "resets/" + reset.Id, reset.RequestedAt), (told.Type, told.Actor, told.Subject, told.At));
        Assert.Equal($"intuneDeviceId {Sample.DeviceId}; ticket INC0010023; reason user forgot it", told.Detail);
    }

    [Fact]
    public async Task A_refusal_names_its_reason_and_its_row()
    {
        var told = await End(new ResetOutcome(ResetStatus.Ineligible, ReasonCode.NotSupportedByPlatform));

        Assert.Equal((AuditEventType.ResetRefused, "policy", "notSupportedByPlatform"), (told?.Type, told?.Actor, told?.Detail));
    }

    [Theory]
    [MemberData(nameof(PolicyReasons))]
    public async Task A_denial_by_policy_names_who_asked(ReasonCode reason) => Assert.Equal(
        $"{reason.ToWireName()}; requested by agent@contoso.example; ineligible",
        (await End(new ResetOutcome(ResetStatus.Ineligible, reason)))?.Detail);

    [Fact]
    public async Task A_cancellation_names_who_cancelled()
    {
        var reset = await _world.Accept(World.Request());
        await _world.Get<CancelReset>().Execute(reset.Id, "bob@contoso.example", CancellationToken.None);

        var told = await End(new ResetOutcome(ResetStatus.Cancelled, ReasonCode.CancelledByRequest), reset.Id);

        Assert.Equal((AuditEventType.Cancelled, "bob@contoso.example"), (told?.Type, told?.Actor));
    }

    [Theory]
    [InlineData(ResetStatus.Completed)]
    [InlineData(ResetStatus.Failed)]
    [InlineData(ResetStatus.Expired)]
    [InlineData(ResetStatus.NotSupported)]
    public async Task What_a_device_did_is_in_the_timeline_alone(ResetStatus status) => Assert.Null(await End(new ResetOutcome(status)));

    private async Task<AuditEntry?> End(ResetOutcome outcome, string? id = null)
    {
        id ??= (await _world.Accept(World.Request())).Id;
        await _world.WriteOutcome((id, outcome), CancellationToken.None);
        await _world.WriteOutcome((id, outcome), CancellationToken.None);
        return _world.Audit.Entries.SingleOrDefault();
    }
}
