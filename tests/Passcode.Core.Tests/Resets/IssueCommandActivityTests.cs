using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class IssueCommandActivityTests
{
    private readonly World _world = new();
    private DateTimeOffset _startedAt;

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
    [InlineData(GraphFault.MissingPermission, ResetStatus.Failed, ReasonCode.GraphPermissionMissing)]
    [InlineData(GraphFault.ApprovalRequired, ResetStatus.Failed, ReasonCode.IntuneApprovalRequired)]
    [InlineData(GraphFault.Unauthorized, ResetStatus.Failed, ReasonCode.GraphUnauthorized)]
    [InlineData(GraphFault.Rejected, ResetStatus.Failed, ReasonCode.GraphRejected)]
    public async Task A_refused_command_ends_the_reset_with_its_reason(GraphFault fault, ResetStatus status, ReasonCode reason)
    {
        _world.Tenant.FailPost(new GraphProblem(fault, "told to"));
        var end = World.EndOf(await _world.Step<IssueCommandActivity>(await Prepared()));

        Assert.Equal((status, reason, "told to"), (end.Outcome.Status, end.Outcome.ReasonCode, end.Outcome.Detail));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_404_to_the_command_that_passes_is_no_removal(int times)
    {
        var (end, id) = await AnsweredBy404(times);

        Assert.Equal(ResetPhase.PollDeviceActionState, World.Next(end).Phase);
        Assert.Equal((times + 1, 1), (_world.Tenant.Posts, _world.Tenant.Resets.Count));
        Assert.Equal(ResetStatus.Pending, (await _world.Read(id)).Status);
    }

    [Fact]
    public async Task A_device_that_the_command_does_not_find_three_times_in_ten_minutes_has_left_Intune()
    {
        var (end, _) = await AnsweredBy404(times: 20, isRemoved: true);

        Assert.Equal((ResetStatus.Failed, ReasonCode.DeviceRemoved), (end.Outcome!.Status, end.Outcome.ReasonCode));
        Assert.InRange(_world.Time.GetUtcNow() - _startedAt, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(16));
        Assert.Empty(_world.Tenant.Resets);
    }

    private async Task<(ResetProgress Progress, string Id)> AnsweredBy404(int times, bool isRemoved = false)
    {
        for (var time = 0; time < times; time++)
        {
            _world.Tenant.FailPost(new GraphProblem(GraphFault.NotFound, "told to"));
        }

        var id = await Prepared();
        _startedAt = _world.Time.GetUtcNow();
        if (isRemoved)
        {
            _world.Tenant.Remove(Sample.DeviceId);
        }

        var state = new ResetState(ResetPhase.IssueCommand);
        while (true)
        {
            var progress = await _world.Step<IssueCommandActivity>(id, state);
            if (progress.Outcome is not null || progress is not { Phase: ResetPhase.IssueCommand, ResumeAt: { } at })
            {
                return (progress, id);
            }

            state = state.Enter(progress);
            _world.Time.Advance(at - _world.Time.GetUtcNow());
        }
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
    [InlineData(-400, true)]
    [InlineData(400, true)]
    [InlineData(-400, false)]
    [InlineData(400, false)]
    [InlineData(86_400, true)]
    [InlineData(-86_400, true)]
    public async Task A_wrong_clock_causes_neither_a_second_command_nor_a_false_end(int graphIsAheadBy, bool isAnswerLost)
    {
        _world.Tenant.ClockOffset = TimeSpan.FromSeconds(graphIsAheadBy);
        if (isAnswerLost)
        {
            _world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"), isExecuted: true);
        }

        var id = await Prepared();
        var progress = await _world.Step<IssueCommandActivity>(id);
        while (World.Next(progress) is { Phase: ResetPhase.IssueCommand, ResumeAt: { } at })
        {
            _world.Time.SetUtcNow(at);
            progress = await _world.Step<IssueCommandActivity>(id);
        }

        _world.Time.Advance(TimeSpan.FromMinutes(5));
        var state = new ResetState(ResetPhase.IssueCommand).Enter(progress);
        Assert.Equal(ResetStatus.Completed, World.EndOf(await _world.Step<PollDeviceActionStateActivity>(id, state)).Outcome.Status);
        Assert.Equal(1, _world.Tenant.Posts);
    }

    [Fact]
    public async Task A_process_that_does_not_know_Graphs_time_reads_the_device_before_it_sends()
    {
        var id = await Prepared();
        _world.Clock = _world.NewClock();
        var gets = _world.Tenant.Gets;
        await _world.Step<IssueCommandActivity>(id);

        Assert.Equal((gets + 1, 1), (_world.Tenant.Gets, _world.Tenant.Posts));
        Assert.NotNull((await _world.Read(id)).Attempt!.EarliestGraphTime);
    }

    [Fact]
    public async Task While_Graphs_time_cannot_be_read_nothing_is_sent()
    {
        var id = await Prepared();
        _world.Clock = new GraphClock(_world.Time);
        _world.Tenant.FailGets(new GraphProblem(GraphFault.Unavailable, "told to"));

        Assert.Equal(ResetPhase.IssueCommand, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
        Assert.Equal(0, _world.Tenant.Posts);
    }

    [Fact]
    public async Task A_command_that_every_attempt_leaves_unconfirmed_is_given_up_with_what_Graph_said()
    {
        var id = await Prepared();
        var start = _world.Time.GetUtcNow();
        ResetProgress progress;
        do
        {
            _world.Tenant.FailPost(new GraphProblem(GraphFault.Unavailable, "500 from Graph"));
            progress = await _world.Step<IssueCommandActivity>(id);
            _world.Time.SetUtcNow(progress.ResumeAt ?? _world.Time.GetUtcNow());
        }
        while (progress.Outcome is null);

        Assert.Equal((ResetStatus.Expired, ReasonCode.IssueUnconfirmed, "500 from Graph"), (progress.Outcome.Status, progress.Outcome.ReasonCode, progress.Outcome.Detail));
        Assert.Equal(IssueCommandActivity.MaxUnconfirmed, _world.Tenant.Posts);
        Assert.InRange(_world.Time.GetUtcNow() - start, TimeSpan.FromMinutes(62), TimeSpan.FromMinutes(70)); // 2 + 4 + 8 + 16 + 32
        var timeline = await _world.Store.Timeline(id, default);
        Assert.Equal(IssueCommandActivity.MaxUnconfirmed, timeline.Count(entry => entry is { Type: TimelineEventType.IssueUnconfirmed, Detail: "500 from Graph" }));
    }

    [Fact]
    public async Task No_wait_is_longer_than_the_deadline()
    {
        _world.Settings["Passcode:Polling:Deadline"] = "00:00:20";
        var id = await Prepared();
        _world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "told to", TimeSpan.FromSeconds(300)));

        var next = World.Next(await _world.Step<IssueCommandActivity>(id));
        Assert.Equal((await _world.Read(id)).Deadline, next.ResumeAt);
        _world.Time.SetUtcNow(next.ResumeAt!.Value);
        Assert.Equal(ResetStatus.Expired, World.EndOf(await _world.Step<IssueCommandActivity>(id)).Outcome.Status);
        Assert.Equal(1, _world.Tenant.Posts);
    }

    [Theory]
    [InlineData("refuse")]
    [InlineData("approve")]
    public async Task Policy_that_changed_since_the_check_is_asked_before_the_command(string rule)
    {
        _world.Tenant.Add(Sample.IPhone() with { UserId = FakeGroups.Vera });
        var id = await Prepared();
        _world.Protect(rule);
        var progress = await _world.Step<IssueCommandActivity>(id);

        Assert.Equal(0, _world.Tenant.Posts);
        if (rule == "refuse")
        {
            Assert.Equal((ResetStatus.Ineligible, ReasonCode.ProtectedDevice), (progress.Outcome!.Status, progress.Outcome.ReasonCode));
        }
        else
        {
            Assert.Equal(ResetPhase.WaitForApproval, World.Next(await _world.Step<CheckEligibilityActivity>(id)).Phase);
            Assert.Equal((ResetStatus.AwaitingApproval, 1), ((await _world.Read(id)).Status, (await _world.Read(id)).Approval!.Round));
        }
    }

    [Fact]
    public async Task A_device_that_changed_while_the_reset_waited_is_checked_again()
    {
        var id = await Prepared();
        _world.Time.Advance(TimeSpan.FromMinutes(10));
        _world.Tenant.Change(Sample.DeviceId, device => device with { ManagementState = "wipePending" });

        var outcome = World.EndOf(await _world.Step<IssueCommandActivity>(id)).Outcome;
        Assert.Equal((ResetStatus.Ineligible, ReasonCode.NotInManagedState, 0), (outcome.Status, outcome.ReasonCode, _world.Tenant.Posts));
    }

    [Fact]
    public async Task A_device_that_changed_during_a_short_emergency_stop_is_checked_again()
    {
        var id = await Prepared();
        await _world.Get<EmergencyStop>().Set(true, "test", "test", default);
        await _world.Step<IssueCommandActivity>(id);
        _world.Tenant.Change(Sample.DeviceId, device => device with { ManagementState = "wipePending" });
        await _world.Get<EmergencyStop>().Set(false, "test", "test", default);

        var outcome = World.EndOf(await _world.Step<IssueCommandActivity>(id)).Outcome;
        Assert.Equal((ResetStatus.Ineligible, ReasonCode.NotInManagedState, 0), (outcome.Status, outcome.ReasonCode, _world.Tenant.Posts));
    }

    [Fact]
    public async Task A_reset_that_waited_is_checked_again_after_a_check_that_did_not_find_the_device_for_a_moment()
    {
        var id = await Prepared();
        _world.Time.Advance(TimeSpan.FromMinutes(10));
        _world.Tenant.FailGets(new GraphProblem(GraphFault.NotFound, "for a moment"));
        var state = new ResetState(ResetPhase.IssueCommand);
        var progress = World.Next(await _world.Step<IssueCommandActivity>(id, state));
        _world.Time.SetUtcNow(progress.ResumeAt!.Value);
        _world.Tenant.Change(Sample.DeviceId, device => device with { ManagementState = "wipePending" });

        var outcome = World.EndOf(await _world.Step<IssueCommandActivity>(id, state.Enter(progress))).Outcome;
        Assert.Equal((ResetStatus.Ineligible, ReasonCode.NotInManagedState, 0), (outcome.Status, outcome.ReasonCode, _world.Tenant.Posts));
    }

    [Fact]
    public async Task A_reset_that_waited_is_sent_after_the_second_check_without_another_reading()
    {
        var id = await Prepared();
        _world.Time.Advance(TimeSpan.FromMinutes(10));
        var gets = _world.Tenant.Gets;

        Assert.Equal(ResetProgress.Enter(ResetPhase.IssueCommand), await _world.Step<IssueCommandActivity>(id));
        Assert.Equal(ResetPhase.PollDeviceActionState, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
        Assert.Equal((1, gets + 1), (_world.Tenant.Posts, _world.Tenant.Gets));
    }

    [Fact]
    public async Task A_device_that_changed_while_Graph_throttled_the_command_is_checked_again()
    {
        var id = await Prepared();
        _world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "told to", TimeSpan.FromMinutes(5)));
        var next = World.Next(await _world.Step<IssueCommandActivity>(id));
        _world.Time.SetUtcNow(next.ResumeAt!.Value);
        _world.Tenant.Change(Sample.DeviceId, device => device with { ManagementState = "wipePending" });

        var end = World.EndOf(await _world.Step<IssueCommandActivity>(id));
        Assert.Equal(ResetStatus.Ineligible, await _world.WriteOutcome((id, end.Outcome)));
        Assert.Equal(1, _world.Tenant.Posts);
    }

    [Fact]
    public async Task A_command_that_nothing_confirms_is_not_sent_again_to_a_device_that_is_not_eligible_any_more()
    {
        var id = await Prepared();
        _world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"));
        await _world.Step<IssueCommandActivity>(id);
        _world.Tenant.Change(Sample.DeviceId, device => device with { ManagementState = "wipePending" });
        _world.Time.Advance(TimeSpan.FromMinutes(3));

        await _world.WriteOutcome((id, World.EndOf(await _world.Step<IssueCommandActivity>(id)).Outcome));
        var reset = await _world.Read(id);
        Assert.Equal((ResetStatus.Expired, ReasonCode.IssueUnconfirmed, 1), (reset.Status, reset.ReasonCode, _world.Tenant.Posts));
    }

    [Fact]
    public async Task An_approval_for_one_protected_group_is_none_for_another()
    {
        _world.Protect();
        var id = await Prepared();
        await _world.Get<DecideReset>().Execute(id, ApprovalDecision.Approve, null, null, World.Boss, default);
        Assert.Equal(ResetPhase.IssueCommand, World.Next(await _world.Step<CheckEligibilityActivity>(id)).Phase);
        _world.Settings["Passcode:Policy:ProtectedGroups:1:GroupId"] = "90000000-0000-4000-8000-000000000011";
        _world.Settings["Passcode:Policy:ProtectedGroups:1:Name"] = "Board";
        _world.Settings["Passcode:Policy:ProtectedGroups:1:Rule"] = "approve";
        _world.Groups.Groups["90000000-0000-4000-8000-000000000011"] = FakeGroups.Members([FakeGroups.Vera]);
        await _world.Step<IssueCommandActivity>(id);

        var waiting = await _world.Read(id);
        Assert.Equal((ResetStatus.AwaitingApproval, 2, 0), (waiting.Status, waiting.Approval!.Round, _world.Tenant.Posts));
    }

    [Fact]
    public async Task An_approval_for_one_owner_is_none_for_a_later_one()
    {
        _world.Protect();
        var id = await Prepared();
        await _world.Get<DecideReset>().Execute(id, ApprovalDecision.Approve, null, null, World.Boss, default);
        Assert.Equal(ResetPhase.IssueCommand, World.Next(await _world.Step<CheckEligibilityActivity>(id)).Phase);
        _world.Tenant.Change(Sample.DeviceId, device => device with { UserId = "bob" });
        _world.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(ResetPhase.IssueCommand, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase); // Bob needs no approval
        _world.Groups.Groups[FakeGroups.Executives] = FakeGroups.Members([FakeGroups.Vera, "bob"]);
        await _world.Step<IssueCommandActivity>(id);

        var waiting = await _world.Read(id);
        Assert.Equal((ResetStatus.AwaitingApproval, 2, 0), (waiting.Status, waiting.Approval!.Round, _world.Tenant.Posts));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(-25)]
    [InlineData(25)]
    public async Task Actions_that_are_dated_by_another_clock_than_the_Date_header_cause_no_second_command(int seconds)
    {
        _world.Tenant.ActionClockOffset = TimeSpan.FromSeconds(seconds);
        _world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"), isExecuted: true);
        var id = await Prepared();
        var progress = World.Next(await _world.Step<IssueCommandActivity>(id));
        _world.Time.SetUtcNow(progress.ResumeAt!.Value);

        Assert.Equal(ResetPhase.PollDeviceActionState, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
        Assert.Equal(1, _world.Tenant.Posts);
    }

    [Fact]
    public async Task An_action_from_the_portal_that_began_half_a_minute_before_the_attempt_is_not_taken_for_ours()
    {
        var id = await Prepared();
        _world.Tenant.Change(Sample.DeviceId, device => device with
        {
            ResetActions = [new ResetAction(ActionState.Done, _world.Time.GetUtcNow().AddSeconds(5), null, null)],
        });
        _world.Time.Advance(TimeSpan.FromSeconds(40));
        _world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"));
        await _world.Step<IssueCommandActivity>(id);
        _world.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(ResetPhase.IssueCommand, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
    }

    [Fact]
    public async Task The_settle_time_is_counted_by_Graphs_clock()
    {
        var id = await Prepared();
        _world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"));
        await _world.Step<IssueCommandActivity>(id);
        _world.Time.Advance(TimeSpan.FromMinutes(10)); // another process, whose clock is ahead of this one's and of Graph's
        _world.Tenant.ClockOffset = -TimeSpan.FromMinutes(10);

        Assert.Equal(ResetPhase.IssueCommand, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
        Assert.Equal(1, _world.Tenant.Posts);
    }

    [Fact]
    public async Task The_deadline_does_not_end_a_reset_whose_command_may_still_be_on_its_way()
    {
        _world.Settings["Passcode:Polling:Deadline"] = "00:01:00";
        var id = await Prepared();
        _world.Time.Advance(TimeSpan.FromSeconds(50));
        _world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"));
        await _world.Step<IssueCommandActivity>(id);
        _world.Time.Advance(TimeSpan.FromSeconds(20));

        ResetProgress progress;
        while ((progress = await _world.Step<IssueCommandActivity>(id)) is { Outcome: null, ResumeAt: { } at })
        {
            Assert.True(at > _world.Time.GetUtcNow());
            _world.Time.SetUtcNow(at);
        }

        Assert.Equal(ReasonCode.IssueUnconfirmed, progress.Outcome!.ReasonCode);
        Assert.Equal((await _world.Read(id)).Attempt!.SentAt + new PollingOptions().SettleTime, _world.Time.GetUtcNow(), TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_outcome_that_knows_of_no_attempt_does_not_end_a_reset_that_another_run_is_sending(bool isExecuted)
    {
        var id = await Prepared();
        var stale = new ResetOutcome(ResetStatus.Expired, ReasonCode.NotIssuedInTime);
        _world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"), isExecuted);
        await _world.Step<IssueCommandActivity>(id);

        Assert.Equal(ResetStatus.Issuing, await _world.WriteOutcome((id, stale)));
        Assert.NotEmpty(_world.Locks.Held);
        Assert.Equal(ResetStatus.Expired, await _world.WriteOutcome((id, stale with { Attempt = 1 })));
    }

    [Fact]
    public async Task A_429_proves_nothing_of_another_attempt()
    {
        var id = await Prepared();
        _world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "told to"));
        _world.Tenant.BeforePost = () =>
        {
            var sending = _world.Store.All.Single();
            _world.Store.Put(sending with { Attempt = sending.Attempt! with { Number = 2 } });
        };
        await _world.Step<IssueCommandActivity>(id);

        Assert.Equal((2, false), ((await _world.Read(id)).Attempt!.Number, (await _world.Read(id)).Attempt!.ProvenNotExecuted));
    }

    [Fact]
    public async Task An_approval_for_one_rule_is_none_for_another()
    {
        _world.Protect();
        _world.Tenant.Change(Sample.DeviceId, device => device with { OwnerType = "personal" });
        var id = await Prepared();
        await _world.Get<DecideReset>().Execute(id, ApprovalDecision.Approve, null, null, World.Boss, default);
        Assert.Equal(ResetPhase.IssueCommand, World.Next(await _world.Step<CheckEligibilityActivity>(id)).Phase);
        _world.Settings["Passcode:Policy:PersonalDevices"] = "approve";
        await _world.Step<IssueCommandActivity>(id);

        var waiting = await _world.Read(id);
        Assert.Equal((ResetStatus.AwaitingApproval, 2, true), (waiting.Status, waiting.Approval!.Round, waiting.Approval.IsOpen));
        Assert.Equal(ResetPhase.WaitForApproval, World.Next(await _world.Step<CheckEligibilityActivity>(id)).Phase);
        await _world.Get<DecideReset>().Execute(id, ApprovalDecision.Approve, null, 2, World.Boss, default);
        Assert.Equal(ResetPhase.IssueCommand, World.Next(await _world.Step<CheckEligibilityActivity>(id)).Phase);
        await _world.Step<IssueCommandActivity>(id);
        Assert.Equal(1, _world.Tenant.Posts);
        Assert.Equal(2, _world.Audit.Entries.Count(entry => entry.Type == AuditEventType.Approved));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(60)]
    public async Task A_process_frozen_for_the_time_of_the_send_does_not_send_any_more(int seconds)
    {
        var id = await Prepared();
        _world.Store.AfterSave = () => _world.Time.Advance(TimeSpan.FromSeconds(seconds));
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
        Assert.Equal((ResetStatus.Expired, ReasonCode.IssueUnconfirmed), (end.Outcome.Status, end.Outcome.ReasonCode));
    }

    private async Task<string> Prepared()
    {
        var id = (await _world.Accept(World.Request())).Id;
        await _world.Step<CheckEligibilityActivity>(id);
        return id;
    }
}
