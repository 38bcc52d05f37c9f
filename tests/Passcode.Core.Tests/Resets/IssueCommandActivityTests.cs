using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;




namespace Passcode.Core.Tests.Resets;

public sealed class IssueCommandActivityTests
{
    private readonly World _world = new();

    public IssueCommandActivityTests() => _world.Tenant.Add(Sample.WorkProfile());

    [Fact]
    public async Task The_attempt_is_on_record_before_the_command_and_the_outcome_after_it()
    {
        var id = await Prepared();
        var next = World.Next(await _world.Step<IssueCommandActivity>(id));

        Assert.Equal((ResetPhase.PollDeviceActionState, _world.Time.GetUtcNow().AddSeconds(5)), (next.Phase, next.ResumeAt));
        Assert.Equal(ResetStatus.Pending, (await _world.Read(id)).Status);
        Assert.Equal(
            [TimelineEventType.Accepted, TimelineEventType.Checked, TimelineEventType.Issuing, TimelineEventType.Issued],
            (await _world.Store.Timeline(id, CancellationToken.None)).Select(entry => entry.Type));
        Assert.Equal(1, _world.Tenant.Posts);
    }

    [Fact]
    public async Task Run_twice_it_sends_once()
    {
        var id = await Prepared();
        await _world.Step<IssueCommandActivity>(id);

        Assert.Equal(ResetPhase.PollDeviceActionState, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
        Assert.Equal(1, _world.Tenant.Posts);
    }

    [Fact]
    public async Task Run_twenty_times_at_once_it_sends_once()
    {
        var id = await Prepared();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _world.Step<IssueCommandActivity>(id)));

        Assert.Equal(1, _world.Tenant.Posts);
    }

    [Theory]
    [InlineData(GraphFault.AnswerLost)]
    [InlineData(GraphFault.Unavailable)]
    public async Task A_lost_answer_to_an_executed_command_is_found_among_the_devices_actions(GraphFault fault)
    {
        _world.Tenant.FailPost(new GraphProblem(fault, "told to"), isExecuted: true);
        var id = await Prepared();

        Assert.Equal(ResetPhase.IssueCommand, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
        _world.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(ResetPhase.PollDeviceActionState, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
        Assert.Equal(1, _world.Tenant.Posts);
    }

    [Theory]
    [InlineData(GraphFault.AnswerLost)]
    [InlineData(GraphFault.Unavailable)]
    public async Task A_lost_answer_to_a_command_that_was_not_executed_is_sent_again_only_after_the_settle_time(GraphFault fault)
    {
        _world.Tenant.FailPost(new GraphProblem(fault, "told to"));
        var id = await Prepared();
        var sentAt = _world.Time.GetUtcNow();
        await _world.Step<IssueCommandActivity>(id);

        while (_world.Time.GetUtcNow() < sentAt.AddMinutes(2))
        {
            Assert.Equal(1, _world.Tenant.Posts);
            var next = World.Next(await _world.Step<IssueCommandActivity>(id));
            Assert.Equal(ResetPhase.IssueCommand, next.Phase);
            _world.Time.SetUtcNow(next.ResumeAt!.Value);
        }

        Assert.Equal(ResetPhase.PollDeviceActionState, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
        Assert.Equal((2, 1), (_world.Tenant.Posts, _world.Tenant.Resets.Count));
        Assert.Equal(2, (await _world.Read(id)).Attempt!.Number);
    }

    [Theory]
    [InlineData(GraphFault.Throttled, 3, 3)]
    [InlineData(GraphFault.Throttled, null, 5)]
    [InlineData(GraphFault.NotSent, null, 5)]
    public async Task A_command_proven_not_to_have_been_executed_is_sent_again_without_a_look(GraphFault fault, int? retryAfter, int seconds)
    {
        _world.Tenant.FailPost(new GraphProblem(fault, "told to", retryAfter is { } after ? TimeSpan.FromSeconds(after) : null));
        var id = await Prepared();
        var gets = _world.Tenant.Gets;

        Assert.Equal(ResetProgress.Enter(ResetPhase.IssueCommand, _world.Time.GetUtcNow().AddSeconds(seconds)), await _world.Step<IssueCommandActivity>(id));
        Assert.Equal(ResetPhase.PollDeviceActionState, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
        Assert.Equal((2, 1, gets), (_world.Tenant.Posts, _world.Tenant.Resets.Count, _world.Tenant.Gets));
    }

    [Theory]
    [InlineData(GraphFault.NotApplicable, ResetStatus.NotSupported, ReasonCode.NotSupportedByDevice)]
    [InlineData(GraphFault.NotFound, ResetStatus.Failed, ReasonCode.DeviceRemoved)]
    [InlineData(GraphFault.MissingPermission, ResetStatus.Failed, ReasonCode.GraphPermissionMissing)]
    [InlineData(GraphFault.ApprovalRequired, ResetStatus.Failed, ReasonCode.IntuneApprovalRequired)]
    [InlineData(GraphFault.Unauthorized, ResetStatus.Failed, ReasonCode.GraphUnauthorized)]
    [InlineData(GraphFault.Rejected, ResetStatus.Failed, ReasonCode.GraphRejected)]
    public async Task A_refused_command_ends_the_reset_with_its_reason(GraphFault fault, ResetStatus status, ReasonCode reason)
    {
        _world.Tenant.FailPost(new GraphProblem(fault, "told to"));
        var end = World.EndOf(await _world.Step<IssueCommandActivity>(await Prepared()));

        Assert.Equal((status, reason, "told to"), (end.Ending.Status, end.Ending.ReasonCode, end.Ending.Detail));
    }

    [Fact]
    public async Task Somebody_elses_earlier_action_is_not_taken_for_ours()
    {
        _world.Tenant.Change(Sample.DeviceId, device => device with
        {
            ResetActions = [new ResetAction(ActionState.Done, _world.Time.GetUtcNow().AddSeconds(-10), null, null)],
        });
        _world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"));
        var id = await Prepared();
        await _world.Step<IssueCommandActivity>(id);
        _world.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(ResetPhase.IssueCommand, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
    }

    [Theory]
    [InlineData(-240)]
    [InlineData(240)]
    public async Task Clocks_that_differ_by_minutes_do_not_cause_a_second_command(int skewSeconds)
    {
        _world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"), isExecuted: true);
        var id = await Prepared();
        await _world.Step<IssueCommandActivity>(id);
        _world.Tenant.Change(Sample.DeviceId, device => device with
        {
            ResetActions = [.. device.ResetActions.Select(action => action with { StartedAt = action.StartedAt.AddSeconds(skewSeconds) })],
        });
        _world.Time.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(ResetPhase.PollDeviceActionState, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
        Assert.Equal(1, _world.Tenant.Posts);
    }

    [Fact]
    public async Task A_process_frozen_before_the_send_does_not_send_any_more()
    {
        var id = await Prepared();
        _world.Store.AfterSave = () => _world.Time.Advance(TimeSpan.FromMinutes(1));
        await _world.Step<IssueCommandActivity>(id);

        Assert.Equal(0, _world.Tenant.Posts);
    }

    [Fact]
    public async Task An_attempt_that_nothing_ever_confirms_expires_as_unconfirmed()
    {
        _world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"));
        var id = await Prepared();
        await _world.Step<IssueCommandActivity>(id);
        _world.Time.Advance(TimeSpan.FromHours(24));
        _world.Tenant.FailGets(new GraphProblem(GraphFault.Unavailable, "still away"));

        var end = World.EndOf(await _world.Step<IssueCommandActivity>(id));
        Assert.Equal((ResetStatus.Expired, ReasonCode.IssueUnconfirmed), (end.Ending.Status, end.Ending.ReasonCode));
    }

    private async Task<string> Prepared()
    {
        var id = (await _world.Accept(World.Request())).Id;
        await _world.Step<CheckEligibilityActivity>(id);
        return id;
    }
}
