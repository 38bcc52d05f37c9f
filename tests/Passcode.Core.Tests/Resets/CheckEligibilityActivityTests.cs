using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class CheckEligibilityActivityTests
{
    private readonly World _world = new();

    [Fact]
    public async Task An_eligible_device_is_held_recorded_and_goes_on_to_the_command()
    {
        _world.Tenant.Add(Sample.WorkProfile());
        var id = (await _world.Accept(World.Request())).Id;

        Assert.Equal(ResetProgress.Enter(ResetPhase.IssueCommand), await _world.Step<CheckEligibilityActivity>(id));
        var reset = await _world.Read(id);
        Assert.Equal(
            (ResetEffect.NewWorkProfilePasscode, "current/android-personal-work-profile-8", DevicePlatform.Android),
            (reset.Effect, reset.MatrixRow, reset.Device!.Platform));
        Assert.Equal(id, _world.Locks.Held[Sample.DeviceId]);
        Assert.Equal(1, _world.Tenant.Gets);
    }

    [Fact]
    public async Task A_device_that_is_not_eligible_ends_with_the_reason_and_the_rows_advice()
    {
        _world.Tenant.Add(Sample.Laptop());
        var id = (await _world.Accept(World.Request())).Id;

        var end = await Outcome(id);
        Assert.Equal((ResetStatus.Ineligible, ReasonCode.NotSupportedByPlatform), (end.Status, end.ReasonCode));
        Assert.Equal("Intune does not reset passcodes on Windows.", end.Advice);
        Assert.Equal("current/windows", (await _world.Read(id)).MatrixRow);
    }

    [Theory]
    [InlineData(0, ReasonCode.DeviceNotFound)]
    [InlineData(2, ReasonCode.AmbiguousDevice)]
    [InlineData(3, ReasonCode.AmbiguousDevice)]
    public async Task A_name_must_belong_to_exactly_one_device(int devices, ReasonCode reason)
    {
        for (var i = 0; i < devices; i++)
        {
            _world.Tenant.Add(Sample.IPhone("device " + i));
        }

        var id = (await _world.Accept(World.Request() with { Device = new(DeviceKey.DeviceName, "Adele's iPhone") })).Id;
        var end = await Outcome(id);

        Assert.Equal((ResetStatus.Ineligible, reason), (end.Status, end.ReasonCode));
        Assert.Null(end.Advice ?? end.Detail); // no candidate is named
        Assert.Empty(_world.Locks.Held);
    }

    [Fact]
    public async Task A_device_that_Graph_returns_and_nobody_asked_for_is_not_found()
    {
        _world.Tenant.Add(Sample.IPhone());
        _world.Tenant.IgnoresFilters = true;

        foreach (var key in Enum.GetValues<DeviceKey>().Where(key => key != DeviceKey.IntuneDeviceId))
        {
            var id = (await _world.Accept(World.Request(ticket: key.ToString()) with { Device = new(key, "356789012345678") })).Id;

            var end = await Outcome(id);
            Assert.Equal((ResetStatus.Ineligible, ReasonCode.DeviceNotFound), (end.Status, end.ReasonCode));
        }

        Assert.Empty(_world.Locks.Held);
    }

    [Theory]
    [InlineData(DeviceKey.SerialNumber)]
    [InlineData(DeviceKey.Imei)]
    [InlineData(DeviceKey.EntraDeviceId)]
    [InlineData(DeviceKey.DeviceName)]
    [InlineData(DeviceKey.UserPrincipalName)]
    public async Task A_device_that_only_an_outdated_list_calls_so_is_not_found(DeviceKey key)
    {
        const string Asked = "356789012345678", Entra = "5a1b2c3d-0000-4000-8000-000000000001";
        var device = _world.Tenant.Add(Sample.IPhone());
        _world.Tenant.Listed[device.Id] = device with { SerialNumber = Asked, Imei = Asked, EntraDeviceId = Entra, DeviceName = Asked, UserPrincipalName = Asked };
        _world.Tenant.IgnoresFilters = true;
        var reference = new DeviceReference(key, key == DeviceKey.EntraDeviceId ? Entra : Asked);
        var id = (await _world.Accept(World.Request() with { Device = reference })).Id;

        var end = await Outcome(id);
        Assert.Equal((ResetStatus.Ineligible, ReasonCode.DeviceNotFound), (end.Status, end.ReasonCode));
        Assert.Contains("does not have the value", end.Detail, StringComparison.Ordinal);
        await _world.WriteOutcome((id, end));
        Assert.Empty(_world.Locks.Held);

        var report = (await _world.Get<CheckEligibility>().Execute(reference, null, default)).Value!;
        Assert.Equal((ReasonCode.DeviceNotFound, null), (report.Verdict.ReasonCode, report.Device));
    }

    [Fact]
    public async Task The_verdict_says_that_the_S_of_a_bar_code_was_left_out()
    {
        _world.Tenant.Add(Sample.IPhone() with { SerialNumber = "C39XK0ABCD12" });
        _world.Tenant.IgnoresFilters = true;
        var id = (await _world.Accept(World.Request() with { Device = new(DeviceKey.SerialNumber, "SC39XK0ABCD12") })).Id;

        Assert.Equal(ResetProgress.Enter(ResetPhase.IssueCommand), await _world.Step<CheckEligibilityActivity>(id));
        var reset = await _world.Read(id);
        Assert.StartsWith("No device has the serial number SC39XK0ABCD12; this one was found without the prefix of a bar code", reset.Advice, StringComparison.Ordinal);
        Assert.StartsWith("current/ios: No device has", reset.LastEvent?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_Intune_does_not_know_is_not_found_and_leaves_no_lock()
    {
        var id = (await _world.Accept(World.Request())).Id;

        var outcome = await Outcome(id);
        await _world.WriteOutcome((id, outcome));

        Assert.Equal(ReasonCode.DeviceNotFound, outcome.ReasonCode);
        Assert.Empty(_world.Locks.Held);
    }

    [Fact]
    public async Task A_device_that_another_reset_holds_is_refused_and_stays_with_the_other()
    {
        _world.Tenant.Add(Sample.IPhone());
        var first = (await _world.Accept(World.Request(ticket: "A"))).Id;
        var second = (await _world.Accept(World.Request(ticket: "B"))).Id;
        await _world.Step<CheckEligibilityActivity>(first);

        Assert.Equal(ReasonCode.ResetInProgress, (await Outcome(second)).ReasonCode);
        await _world.WriteOutcome((second, new(ResetStatus.Ineligible, ReasonCode.ResetInProgress)), CancellationToken.None);
        Assert.Equal(first, _world.Locks.Held[Sample.DeviceId]);
    }

    [Fact]
    public async Task A_lock_that_an_ended_reset_left_behind_is_taken_over()
    {
        _world.Tenant.Add(Sample.IPhone());
        var first = (await _world.Accept(World.Request(ticket: "A"))).Id;
        await _world.WriteOutcome((first, new(ResetStatus.Cancelled)), CancellationToken.None);
        await _world.Locks.Acquire(Sample.DeviceId, first, CancellationToken.None);
        var second = (await _world.Accept(World.Request(ticket: "B"))).Id;

        Assert.Equal(ResetProgress.Enter(ResetPhase.IssueCommand), await _world.Step<CheckEligibilityActivity>(second));
        Assert.Equal(second, _world.Locks.Held[Sample.DeviceId]);
    }

    [Theory]
    [InlineData(GraphFault.Throttled, 17, 17)]
    [InlineData(GraphFault.Throttled, null, 5)]
    [InlineData(GraphFault.Unavailable, null, 5)]
    [InlineData(GraphFault.AnswerLost, null, 5)]
    [InlineData(GraphFault.NotSent, null, 5)]
    [InlineData(GraphFault.Unreadable, null, 5)]
    public async Task A_passing_problem_is_waited_out(GraphFault fault, int? retryAfter, int seconds)
    {
        _world.Tenant.Add(Sample.IPhone());
        _world.Tenant.FailGets(new GraphProblem(fault, "told to", retryAfter is { } after ? TimeSpan.FromSeconds(after) : null));
        var id = (await _world.Accept(World.Request())).Id;

        Assert.Equal(ResetProgress.Enter(ResetPhase.CheckEligibility, _world.Time.GetUtcNow().AddSeconds(seconds)), await _world.Step<CheckEligibilityActivity>(id));
        Assert.Equal(id, _world.Locks.Held[Sample.DeviceId]); // another run of the activity may be further
        Assert.Equal(ResetProgress.Enter(ResetPhase.IssueCommand), await _world.Step<CheckEligibilityActivity>(id));
    }

    [Theory]
    [InlineData(GraphFault.Unauthorized, ReasonCode.GraphUnauthorized)]
    [InlineData(GraphFault.MissingPermission, ReasonCode.GraphPermissionMissing)]
    [InlineData(GraphFault.ApprovalRequired, ReasonCode.IntuneApprovalRequired)]
    [InlineData(GraphFault.Rejected, ReasonCode.GraphRejected)]
    [InlineData(GraphFault.EndlessList, ReasonCode.GraphListEndless)]
    [InlineData(GraphFault.ForeignPage, ReasonCode.GraphListForeign)]
    public async Task A_lasting_problem_ends_the_reset_with_its_reason(GraphFault fault, ReasonCode reason)
    {
        _world.Tenant.Add(Sample.IPhone());
        _world.Tenant.FailGets(new GraphProblem(fault, "told to"));
        var id = (await _world.Accept(World.Request())).Id;

        var end = await Outcome(id);
        Assert.Equal((ResetStatus.Failed, reason, "told to"), (end.Status, end.ReasonCode, end.Detail));
    }

    [Fact]
    public async Task When_Graph_stays_away_the_deadline_ends_it_and_says_that_nothing_was_sent()
    {
        _world.Tenant.FailGets(new GraphProblem(GraphFault.Unavailable, "told to"));
        var id = (await _world.Accept(World.Request())).Id;
        _world.Time.Advance(TimeSpan.FromHours(24));

        var end = await Outcome(id);
        Assert.Equal((ResetStatus.Expired, ReasonCode.NotIssuedInTime), (end.Status, end.ReasonCode));
    }

    private async Task<ResetOutcome> Outcome(string id) => World.EndOf(await _world.Step<CheckEligibilityActivity>(id)).Outcome;
}
