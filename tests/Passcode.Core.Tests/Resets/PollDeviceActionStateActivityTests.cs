using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class PollDeviceActionStateActivityTests
{
    private readonly World _world = new();

    [Fact]
    public async Task A_device_that_confirms_completes_the_reset_with_its_own_time()
    {
        var watched = await Issued(Sample.IPhone());
        var issuedAt = _world.Time.GetUtcNow();
        _world.Time.Advance(TimeSpan.FromSeconds(20));

        var end = await Outcome(watched);
        Assert.Equal((ResetStatus.Completed, issuedAt.AddSeconds(8)), (end.Status, end.ConfirmedAt));
    }

    [Theory]
    [InlineData(ActionState.Failed, true, ResetStatus.Failed, ReasonCode.WrongUnlockToken)]
    [InlineData(ActionState.Failed, false, ResetStatus.Failed, ReasonCode.DeviceReportedFailure)]
    [InlineData(ActionState.NotSupported, true, ResetStatus.NotSupported, ReasonCode.NotSupportedByDevice)]
    [InlineData(ActionState.NotSupported, false, ResetStatus.NotSupported, ReasonCode.ResetTokenNotActive)]
    [InlineData(ActionState.Canceled, true, ResetStatus.Cancelled, ReasonCode.CancelledInIntune)]
    public async Task What_the_device_answers_decides(ActionState answer, bool isApple, ResetStatus status, ReasonCode reason)
    {
        _world.Tenant.Answer = answer;
        var watched = await Issued(isApple ? Sample.IPhone() : Sample.WorkProfile());
        _world.Time.Advance(TimeSpan.FromSeconds(20));

        var end = await Outcome(watched);
        Assert.Equal((status, reason), (end.Status, end.ReasonCode));
    }

    [Theory]
    [InlineData(ActionState.Failed, true, ReasonCode.NotSupportedOnSharedIpad)]
    [InlineData(ActionState.NotSupported, true, ReasonCode.NotSupportedOnSharedIpad)]
    [InlineData(ActionState.Failed, null, ReasonCode.DeviceReportedFailure)]
    [InlineData(ActionState.Failed, false, ReasonCode.WrongUnlockToken)]
    public async Task An_iPad_that_may_be_shared_is_not_advised_to_be_wiped(ActionState answer, bool? isShared, ReasonCode reason)
    {
        _world.Tenant.Answer = answer;
        var watched = await Issued(Sample.Device("iPadOS", "iPad", "appleBulkWithoutUser", "17"));
        _world.Tenant.Change(Sample.DeviceId, device => device with { IsShared = isShared });
        _world.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(reason, (await Outcome(watched)).ReasonCode);
    }

    [Theory]
    [InlineData("wipePending", ReasonCode.SupersededByWipe)]
    [InlineData("retireIssued", ReasonCode.SupersededByWipe)]
    [InlineData("deletePending", ReasonCode.SupersededByWipe)]
    public async Task A_wipe_or_retire_that_three_reads_find_ends_the_wait(string state, ReasonCode reason)
    {
        _world.Tenant.ConfirmsAfter = null;
        var watched = await Issued(Sample.IPhone());
        _world.Tenant.Change(Sample.DeviceId, device => device with { ManagementState = state });
        watched = watched.Enter(World.Next(await Watch(watched)));
        watched = watched.Enter(World.Next(await Watch(watched)));

        Assert.Equal(reason, (await Outcome(watched)).ReasonCode);
    }

    [Fact]
    public async Task A_retire_that_is_cancelled_does_not_end_the_wait()
    {
        _world.Tenant.ConfirmsAfter = null;
        var watched = await Issued(Sample.IPhone());
        foreach (var state in new[] { "retirePending", "retirePending", "retireCanceled", "retirePending", "managed" })
        {
            _world.Tenant.Change(Sample.DeviceId, device => device with { ManagementState = state });
            watched = watched.Enter(World.Next(await Watch(watched)));
        }
    }

    [Theory]
    [InlineData(GraphFault.NotFound)]
    [InlineData(GraphFault.Unauthorized)]
    [InlineData(GraphFault.MissingPermission)]
    [InlineData(GraphFault.NotApplicable)]
    [InlineData(GraphFault.ApprovalRequired)]
    [InlineData(GraphFault.Rejected)]
    public async Task No_failed_read_ends_a_reset_whose_command_may_have_been_executed(GraphFault fault)
    {
        var watched = await Issued(Sample.IPhone());
        _world.Tenant.FailGets(new GraphProblem(fault, "told to"));

        var progress = World.Next(await Watch(watched));
        Assert.Equal(ResetPhase.PollDeviceActionState, progress.Phase);
        _world.Time.SetUtcNow(progress.ResumeAt!.Value.AddSeconds(10));
        Assert.Equal(ResetStatus.Completed, (await Outcome(watched.Enter(progress))).Status);
    }

    [Fact]
    public async Task A_device_that_three_reads_over_ten_minutes_and_a_list_do_not_find_is_removed()
    {
        var watched = await Issued(Sample.IPhone());
        _world.Tenant.Remove(Sample.DeviceId);
        var removedAt = _world.Time.GetUtcNow();
        ResetProgress progress;
        while ((progress = await Watch(watched)) is { Outcome: null } next)
        {
            _world.Time.SetUtcNow(next.ResumeAt!.Value);
            watched = watched.Enter(next);
        }

        Assert.Equal((ResetStatus.Expired, ReasonCode.IssueUnconfirmed), (progress.Outcome!.Status, progress.Outcome.ReasonCode));
        Assert.InRange(_world.Time.GetUtcNow() - removedAt, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(16));
    }

    [Fact]
    public async Task A_device_that_a_list_still_has_is_not_removed()
    {
        _world.Tenant.ConfirmsAfter = TimeSpan.FromMinutes(30);
        var watched = await Issued(Sample.IPhone());
        for (var read = 0; read < 12; read++)
        {
            _world.Tenant.FailGets(new GraphProblem(GraphFault.NotFound, "told to"));
            var next = World.Next(await Watch(watched));
            _world.Time.SetUtcNow(next.ResumeAt!.Value);
            watched = watched.Enter(next);
        }

        _world.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ResetStatus.Completed, (await Outcome(watched)).Status);
    }

    [Theory]
    [InlineData(ActionState.Pending)]
    [InlineData(ActionState.Active)]
    [InlineData(ActionState.None)]
    [InlineData(ActionState.Unknown)]
    public async Task Nothing_but_the_devices_word_counts_as_done(ActionState answer)
    {
        _world.Tenant.Answer = answer;
        var watched = await Issued(Sample.IPhone());
        _world.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(ResetPhase.PollDeviceActionState, World.Next(await Watch(watched)).Phase);
    }

    [Fact]
    public async Task A_command_without_an_action_on_the_device_is_said_to_be_unknown_until_the_action_shows()
    {
        _world.Tenant.ConfirmsAfter = null;
        var watched = await Issued(Sample.IPhone());
        var actions = (await _world.Tenant.Get(Sample.DeviceId, default)).Value!.ResetActions;
        _world.Tenant.Change(Sample.DeviceId, device => device with { ResetActions = [] });
        await WatchFor(TimeSpan.FromMinutes(1));
        Assert.Equal(WaitReason.IPhone, (await _world.Read(_id)).WaitsFor());

        await WatchFor(TimeSpan.FromMinutes(3));
        Assert.Equal(WaitReason.NotShown, (await _world.Read(_id)).WaitsFor());

        _world.Tenant.Change(Sample.DeviceId, device => device with { ResetActions = actions });
        await WatchFor(TimeSpan.FromMinutes(3));
        Assert.Equal(WaitReason.IPhone, (await _world.Read(_id)).WaitsFor());

        async Task WatchFor(TimeSpan duration)
        {
            for (var end = _world.Time.GetUtcNow() + duration; _world.Time.GetUtcNow() < end;)
            {
                var next = World.Next(await Watch(watched));
                watched = watched.Enter(next);
                _world.Time.SetUtcNow(next.ResumeAt!.Value);
            }
        }
    }

    [Fact]
    public async Task Graphs_Retry_After_is_obeyed_while_watching()
    {
        var watched = await Issued(Sample.IPhone());
        _world.Tenant.FailGets(new GraphProblem(GraphFault.Throttled, "told to", TimeSpan.FromSeconds(42)));

        Assert.Equal(_world.Time.GetUtcNow().AddSeconds(42), World.Next(await Watch(watched)).ResumeAt);
    }

    [Fact]
    public async Task No_wait_is_longer_than_the_deadline()
    {
        _world.Settings["Passcode:Polling:Deadline"] = "00:00:20";
        var watched = await Issued(Sample.IPhone());
        _world.Tenant.FailGets(new GraphProblem(GraphFault.Throttled, "told to", TimeSpan.FromSeconds(300)));

        Assert.Equal(watched.Command!.Deadline, World.Next(await Watch(watched)).ResumeAt);
    }

    [Fact]
    public async Task The_pauses_grow_and_the_last_look_is_at_the_deadline()
    {
        _world.Tenant.ConfirmsAfter = null;
        var watched = await Issued(Sample.IPhone());
        var looks = 0;
        ResetProgress progress;
        while ((progress = await Watch(watched)) is { Outcome: null } next)
        {
            Assert.InRange(next.ResumeAt!.Value - _world.Time.GetUtcNow(), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(15));
            _world.Time.SetUtcNow(next.ResumeAt.Value);
            watched = watched.Enter(next);
            looks++;
        }

        var end = World.EndOf(progress).Outcome;
        Assert.Equal((ResetStatus.Expired, ReasonCode.NotConfirmedInTime), (end.Status, end.ReasonCode));
        Assert.Equal(watched.Command!.Deadline, _world.Time.GetUtcNow());
        Assert.InRange(looks, 90, 120);
    }

    private string _id = "";

    private async Task<ResetState> Issued(ManagedDevice device)
    {
        _world.Tenant.Add(device);
        _id = (await _world.Accept(World.Request())).Id;
        await _world.Step<CheckEligibilityActivity>(_id);
        return new ResetState(ResetPhase.IssueCommand).Enter(World.Next(await _world.Step<IssueCommandActivity>(_id)));
    }

    private Task<ResetProgress> Watch(ResetState state) => _world.Step<PollDeviceActionStateActivity>(_id, state);

    private async Task<ResetOutcome> Outcome(ResetState state) => World.EndOf(await Watch(state)).Outcome;
}
