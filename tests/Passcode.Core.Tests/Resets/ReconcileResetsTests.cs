using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class ReconcileResetsTests
{
    private readonly World _world = new();

    public ReconcileResetsTests()
    {
        _world.Tenant.Add(Sample.IPhone());
        _world.Tenant.ConfirmsAfter = null;
    }

    [Fact]
    public async Task A_device_that_confirms_after_the_expiry_completes_the_reset_late()
    {
        var id = await Expired();
        _world.Time.Advance(TimeSpan.FromDays(6));
        await Reconcile();
        Assert.Equal(ResetStatus.Expired, (await _world.Read(id)).Status);

        _world.Tenant.ConfirmsAfter = TimeSpan.FromDays(3);
        await Reconcile();
        var reset = await _world.Read(id);
        Assert.Equal((ResetStatus.Completed, true, null), (reset.Status, reset.Late, reset.ReasonCode));
        Assert.Equal(reset.IssuedAt!.Value.AddDays(3), reset.ConfirmedAt);
        await _world.ExpectStatistics();
        var inTime = _world.Get<EligibilityRules>().Evaluate(Sample.IPhone(), isLockedByAnother: false).Advice;
        Assert.NotNull(inTime);
        Assert.Equal(inTime, FormattableString.Invariant(ResetAdvice.From(reset)!));
        Assert.Null(TimelineEvent.FirstBroken(id, await _world.Store.Timeline(id, CancellationToken.None)));
    }

    [Fact]
    public async Task A_reset_that_a_wipe_superseded_completes_late_when_the_wipe_is_cancelled()
    {
        var id = await Expired(outcome: new(ResetStatus.Failed, ReasonCode.SupersededByWipe));
        Assert.NotNull((await _world.Read(id)).CommandedAt);
        _world.Tenant.ConfirmsAfter = TimeSpan.FromDays(1);
        _world.Time.Advance(TimeSpan.FromDays(1));
        await Reconcile();

        var reset = await _world.Read(id);
        Assert.Equal((ResetStatus.Completed, true, null), (reset.Status, reset.Late, reset.ReasonCode));
    }

    [Fact]
    public async Task The_action_of_a_later_reset_confirms_no_expired_one()
    {
        _world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"));
        var id = await Expired();
        _world.Tenant.ConfirmsAfter = TimeSpan.FromSeconds(8);
        var second = (await _world.Accept(World.Request(ticket: "B"))).Id;
        await _world.Step<CheckEligibilityActivity>(second);
        await _world.Step<IssueCommandActivity>(second);
        _world.Time.Advance(TimeSpan.FromMinutes(5));
        await Reconcile();

        Assert.Equal(ResetStatus.Expired, (await _world.Read(id)).Status);
    }

    [Fact]
    public async Task A_reset_whose_only_attempt_was_refused_is_never_confirmed_late()
    {
        _world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "told to"));
        var id = await Expired();
        var gets = _world.Tenant.Gets;
        await Reconcile();

        Assert.Equal((ResetStatus.Expired, gets), ((await _world.Read(id)).Status, _world.Tenant.Gets));
    }

    [Fact]
    public async Task After_seven_days_nobody_asks_any_more()
    {
        var id = await Expired();
        _world.Tenant.ConfirmsAfter = TimeSpan.FromDays(3);
        _world.Time.Advance(TimeSpan.FromDays(8));
        var gets = _world.Tenant.Gets;
        await Reconcile();

        Assert.Equal((ResetStatus.Expired, gets), ((await _world.Read(id)).Status, _world.Tenant.Gets));
    }

    [Fact]
    public async Task A_reset_without_a_running_orchestration_is_started_again()
    {
        _world.Crash = new Crash(4, isAfterEffect: false);
        await Assert.ThrowsAsync<CrashException>(() => _world.Accept(World.Request()));
        _world.Crash = new Crash();
        var id = Assert.Single(_world.Store.All).Id;
        Assert.Empty(_world.Orchestrations.Started);

        await Reconcile();
        Assert.Empty(_world.Orchestrations.Started);
        _world.Time.Advance(TimeSpan.FromMinutes(3));
        await Reconcile();
        Assert.Equal([id], _world.Orchestrations.Started);
    }

    [Fact]
    public async Task A_pause_that_Graph_asks_for_is_respected()
    {
        await Expired("A");
        await Expired("B");
        _world.Tenant.FailGets(new GraphProblem(GraphFault.Throttled, "told to"));
        var gets = _world.Tenant.Gets;
        await Reconcile();

        Assert.Equal(gets + 1, _world.Tenant.Gets);
    }

    [Theory]
    [InlineData(GraphFault.Unavailable)]
    [InlineData(GraphFault.Unreadable)]
    [InlineData(GraphFault.Throttled)]
    public async Task A_device_that_cannot_be_read_holds_up_no_reset_that_lost_its_orchestration(GraphFault fault)
    {
        _world.Tenant.Add(Sample.IPhone("00000000-0000-0000-0000-00000000000b"));
        var lost = await _world.Accept(World.Request("00000000-0000-0000-0000-00000000000b", ticket: "B"));
        _world.Orchestrations.Started.Clear();
        _world.Time.Advance(TimeSpan.FromSeconds(1)); // newer, so read first
        await Expired("A");
        _world.Tenant.FailGets(new GraphProblem(fault, "told to"));

        await Reconcile();

        Assert.Contains(lost.Id, _world.Orchestrations.Started);
    }

    [Fact]
    public async Task Of_devices_that_cannot_be_read_a_pass_asks_for_twenty()
    {
        _world.Settings["Passcode:Polling:LateFor"] = "30.00:00:00";
        for (var i = 0; i < 25; i++)
        {
            await Expired($"T{i}");
        }

        var gets = _world.Tenant.Gets;
        _world.Tenant.FailGets([.. Enumerable.Repeat(new GraphProblem(GraphFault.Unavailable, "told to"), 25)]);
        await Reconcile();

        Assert.Equal(20, _world.Tenant.Gets - gets);
    }

    [Fact]
    public async Task A_reset_that_lost_its_orchestration_is_started_however_long_it_waited()
    {
        _world.Settings["Passcode:Polling:LateFor"] = "00:00:00";
        var lost = await _world.Accept(World.Request());
        _world.Orchestrations.Started.Clear();
        _world.Time.Advance(TimeSpan.FromHours(60));
        await _world.Store.TrySave((await _world.Read(lost.Id)) with { Deadline = _world.Time.GetUtcNow().AddHours(1) }, (await _world.Store.Find(lost.Id, default))!.Version, default);

        await Reconcile();

        Assert.Contains(lost.Id, _world.Orchestrations.Started);
    }

    private Task Reconcile() => _world.Get<ReconcileResets>().Execute(CancellationToken.None);

    private async Task<string> Expired(string ticket = "A", ResetOutcome? outcome = null)
    {
        var id = (await _world.Accept(World.Request(ticket: ticket))).Id;
        _world.Tenant.Change(Sample.DeviceId, device => device with { ResetActions = [] });
        await _world.Step<CheckEligibilityActivity>(id);
        await _world.Step<IssueCommandActivity>(id);
        _world.Time.Advance(TimeSpan.FromHours(24));
        await _world.WriteOutcome((id, (outcome ?? new(ResetStatus.Expired, ReasonCode.NotConfirmedInTime)) with { Attempt = 1 }));
        return id;
    }
}
