using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Approvals;

/// <summary>Resets that policy holds back, from the request to their end, in virtual time.</summary>
public sealed class ApprovingTests
{
    [Fact]
    public void What_is_approved_is_checked_again_and_issued_at_once() => VirtualTime.Run(async time =>
    {
        var world = new World(time).Protect();
        await using var process = await world.Begin(time);
        var id = await Awaiting(world, process, time);
        var waiting = await world.Read(id);
        Assert.Equal((ResetStatus.AwaitingApproval, waiting.RequestedAt.AddHours(8)), (waiting.Status, waiting.Deadline));
        Assert.Equal([new(PolicyRule.ProtectedGroup, "Executives")], waiting.Approval!.Rules);
        Assert.Equal(id, Assert.Single(world.Pending.All).Id);
        Assert.Equal(id, world.Locks.Held[Sample.DeviceId]);
        var (gets, told) = (world.Tenant.Gets, time.GetUtcNow());

        Assert.IsType<DecisionResult<PasscodeReset>.Decided>(await Decide(process, id));
        await process.End(id);

        var reset = await world.Read(id);
        Assert.Equal((ResetStatus.Completed, told), (reset.Status, reset.IssuedAt));
        Assert.True(world.Tenant.Gets > gets);
        Assert.Empty(world.Pending.All);
        Assert.Empty(world.Locks.Held);
        Assert.Equal("protectedGroup: Executives", Assert.Single(world.Audit.OfType(AuditEventType.ApprovalRequested)).Detail);
        var approved = Assert.Single(world.Audit.OfType(AuditEventType.Approved));
        Assert.Equal(("boss@contoso.example", $"resets/{id}", "protectedGroup: Executives; known to me"), (approved.Actor, approved.Subject, approved.Detail));
        Assert.Equal(
            [
                TimelineEventType.Accepted, TimelineEventType.ApprovalRequested, TimelineEventType.Approved, TimelineEventType.Checked,
                TimelineEventType.Issuing, TimelineEventType.Issued, TimelineEventType.Ended,
            ],
            (await world.Store.Timeline(id, default)).Select(entry => entry.Type));
    });

    [Fact]
    public void What_is_rejected_ends_at_once_and_nothing_is_sent() => VirtualTime.Run(async time =>
    {
        var world = new World(time).Protect();
        await using var process = await world.Begin(time);
        var id = await Awaiting(world, process, time);

        await Decide(process, id, ApprovalDecision.Reject);
        await process.End(id);

        var reset = await world.Read(id);
        Assert.Equal((ResetStatus.Rejected, ReasonCode.ApprovalRejected, time.GetUtcNow()), (reset.Status, reset.ReasonCode, reset.EndedAt));
        Assert.Equal("rejected: by boss@contoso.example: known to me", reset.LastEvent!.Detail);
        Assert.Single(world.Audit.OfType(AuditEventType.Rejected));
        Assert.Empty(world.Tenant.Resets);
        Assert.Empty(world.Pending.All);
        Assert.Empty(world.Locks.Held);
    });

    [Fact]
    public void What_nobody_decides_expires_and_cannot_be_decided_any_more() => VirtualTime.Run(async time =>
    {
        var world = new World(time).Protect();
        await using var process = await world.Begin(time);
        var id = await Awaiting(world, process, time);
        await process.End(id);

        var reset = await world.Read(id);
        Assert.Equal((ResetStatus.Expired, ReasonCode.ApprovalExpired, reset.RequestedAt.AddHours(8)), (reset.Status, reset.ReasonCode, reset.EndedAt));
        Assert.IsType<DecisionResult<PasscodeReset>.TooLate>(await Decide(process, id));
        Assert.Single(world.Audit.OfType(AuditEventType.DecisionRefused));
        Assert.Contains("approvalExpired", Assert.Single(world.Audit.OfType(AuditEventType.ResetRefused)).Detail, StringComparison.Ordinal);
        Assert.Empty(world.Tenant.Resets);
        Assert.Empty(world.Pending.All);
    });

    [Fact]
    public void Of_cancellation_and_decision_the_first_counts() => VirtualTime.Run(async time =>
    {
        var world = new World(time).Protect();
        await using var process = await world.Begin(time);
        var cancel = process.Services.GetRequiredService<CancelReset>();
        var cancelled = await Awaiting(world, process, time);
        Assert.IsType<Cancellation.Requested>(await cancel.Execute(cancelled, "agent", default));
        Assert.IsType<DecisionResult<PasscodeReset>.TooLate>(await Decide(process, cancelled));
        await process.End(cancelled);
        Assert.Equal(ResetStatus.Cancelled, (await world.Read(cancelled)).Status);

        var rejected = await Awaiting(world, process, time, "another");
        await Decide(process, rejected, ApprovalDecision.Reject);
        Assert.IsType<Cancellation.TooLate>(await cancel.Execute(rejected, "agent", default));
        await process.End(rejected);
        Assert.Equal(ResetStatus.Rejected, (await world.Read(rejected)).Status);
        Assert.Empty(world.Tenant.Resets);
    });

    [Fact]
    public void A_device_that_changed_while_it_waited_is_refused_in_spite_of_the_approval() => VirtualTime.Run(async time =>
    {
        var world = new World(time).Protect();
        await using var process = await world.Begin(time);
        var id = await Awaiting(world, process, time);
        world.Tenant.Change(Sample.DeviceId, device => device with { ManagementState = "wipePending" });
        await Decide(process, id);
        await process.End(id);

        var reset = await world.Read(id);
        Assert.Equal((ResetStatus.Ineligible, ReasonCode.NotInManagedState), (reset.Status, reset.ReasonCode));
        Assert.Empty(world.Tenant.Resets);
    });

    [Fact]
    public void An_action_made_elsewhere_while_it_waited_is_not_taken_for_ours() => VirtualTime.Run(async time =>
    {
        var world = new World(time).Protect();
        await using var process = await world.Begin(time);
        var id = await Awaiting(world, process, time);
        var elsewhere = time.GetUtcNow();
        world.Tenant.Change(Sample.DeviceId, device => device with { ResetActions = [new(ActionState.Done, elsewhere, elsewhere, 0)] });
        world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"));
        await Decide(process, id);
        await process.End(id);

        var reset = await world.Read(id);
        Assert.Equal((ResetStatus.Completed, elsewhere, 2), (reset.Status, reset.PriorActionAt, reset.Attempt!.Number));
        Assert.Equal([Sample.DeviceId], world.Tenant.Resets);
    });

    [Fact]
    public void A_decision_sent_again_counts_once_and_another_persons_comes_too_late() => VirtualTime.Run(async time =>
    {
        var world = new World(time).Protect();
        await using var process = await world.Begin(time);
        var id = await Awaiting(world, process, time);
        Assert.IsType<DecisionResult<PasscodeReset>.Decided>(await Decide(process, id));
        Assert.IsType<DecisionResult<PasscodeReset>.Decided>(await Decide(process, id));
        Assert.IsType<DecisionResult<PasscodeReset>.TooLate>(await Decide(process, id, ApprovalDecision.Reject));
        Assert.IsType<DecisionResult<PasscodeReset>.TooLate>(await Decide(process, id, approver: World.Boss with { Id = "x", Names = ["carl@contoso.example"] }));
        await process.End(id);

        Assert.Equal((1, 1), (world.Audit.OfType(AuditEventType.Approved).Count, world.Tenant.Resets.Count));
        Assert.Equal("boss@contoso.example", (await world.Read(id)).Approval!.Decision!.By);
    });

    [Theory]
    [InlineData(null, "OtherRound")]
    [InlineData(1, "Decided")]
    [InlineData(3, "OtherRound")]
    public async Task A_decision_sent_again_is_none_on_the_next_round(int? round, string result)
    {
        var world = new World().Protect();
        var id = await SecondRound(world);

        Assert.Equal(result, (await world.Get<DecideReset>().Execute(id, ApprovalDecision.Approve, null, round, World.Boss, default)).GetType().Name.Split('`')[0]);

        var waiting = await world.Read(id);
        Assert.Equal((ResetStatus.AwaitingApproval, 2, true), (waiting.Status, waiting.Approval!.Round, waiting.Approval.IsOpen));
        Assert.Equal((id, 2), Assert.Single(world.Pending.All) is var pending ? (pending.Id, pending.Round) : default);
        Assert.Single(world.Audit.OfType(AuditEventType.Approved));
        Assert.Equal(result == "OtherRound" ? ["round 2 is open"] : [], world.Audit.OfType(AuditEventType.DecisionRefused).Select(entry => entry.Detail));
    }

    [Theory]
    [InlineData(ApprovalDecision.Reject, "boss-oid")]
    [InlineData(ApprovalDecision.Approve, "carl")]
    public async Task Only_the_same_decision_of_the_same_person_is_a_repetition(ApprovalDecision decision, string person)
    {
        var world = new World().Protect();
        var id = await SecondRound(world);
        var approver = person == "carl" ? World.Boss with { Id = "x", Names = ["carl@contoso.example"] } : World.Boss;

        Assert.IsType<DecisionResult<PasscodeReset>.OtherRound>(await world.Get<DecideReset>().Execute(id, decision, null, 1, approver, default));
        Assert.True((await world.Read(id)).Approval!.IsOpen);
    }

    [Fact]
    public async Task The_next_round_is_decided_by_its_number_and_the_first_decision_can_still_be_repeated()
    {
        var world = new World().Protect();
        var id = await SecondRound(world);
        var decide = world.Get<DecideReset>();

        Assert.IsType<DecisionResult<PasscodeReset>.Decided>(await decide.Execute(id, ApprovalDecision.Approve, null, 2, World.Boss, default));
        Assert.IsType<DecisionResult<PasscodeReset>.Decided>(await decide.Execute(id, ApprovalDecision.Approve, null, 2, World.Boss, default));
        Assert.IsType<DecisionResult<PasscodeReset>.Decided>(await decide.Execute(id, ApprovalDecision.Approve, null, 1, World.Boss, default));
        Assert.IsType<DecisionResult<PasscodeReset>.TooLate>(await decide.Execute(id, ApprovalDecision.Approve, null, 3, World.Boss, default));
        Assert.Equal(2, world.Audit.OfType(AuditEventType.Approved).Count);
        Assert.Empty(world.Pending.All);
    }

    // Whoever decided the first round was held up before the entry was taken off the list.
    [Fact]
    public async Task Taking_a_round_off_the_list_leaves_the_next_one_on_it()
    {
        var world = new World().Protect();
        var id = await SecondRound(world);
        var second = await world.Read(id);

        await world.Get<ApprovalGate<PasscodeReset>>().Close(second with { Approval = second.Approval!.Previous is { } decision ? second.Approval with { Round = 1, Decision = decision } : null }, default);

        Assert.Equal(2, Assert.Single(world.Pending.All).Round);
    }

    [Fact]
    public async Task Nothing_is_decided_about_what_needs_no_approval_or_does_not_exist()
    {
        var world = new World();
        world.Tenant.Add(Sample.IPhone());
        var id = (await world.Accept(World.Request())).Id;
        var decide = world.Get<DecideReset>();

        Assert.IsType<DecisionResult<PasscodeReset>.NotAwaited>(await decide.Execute(id, ApprovalDecision.Approve, null, null, World.Boss, default));
        Assert.IsType<DecisionResult<PasscodeReset>.NotFound>(await decide.Execute("none", ApprovalDecision.Approve, null, null, World.Boss, default));
    }

    [Fact]
    public async Task An_orchestration_that_comes_to_issue_without_its_approval_is_shown_back()
    {
        var world = new World().Protect();
        var id = (await world.Accept(World.Request())).Id;
        await world.Step<CheckEligibilityActivity>(id);

        Assert.Equal(ResetProgress.Enter(ResetPhase.CheckEligibility), await world.Step<IssueCommandActivity>(id));
        Assert.Equal(0, world.Tenant.Posts);
    }

    [Fact]
    public async Task Reconciliation_wakes_what_waits_in_case_the_nudge_was_lost()
    {
        var world = new World().Protect();
        var id = (await world.Accept(World.Request())).Id;
        await world.Step<CheckEligibilityActivity>(id);
        world.Time.Advance(TimeSpan.FromMinutes(10));
        await world.Get<ReconcileResets>().Execute(default);

        Assert.Contains((id, "StateChanged"), world.Orchestrations.Raised);
    }

    // Approved, and then the device has got another owner who is protected, too.
    private static async Task<string> SecondRound(World world)
    {
        var id = (await world.Accept(World.Request())).Id;
        await world.Step<CheckEligibilityActivity>(id);
        await world.Get<DecideReset>().Execute(id, ApprovalDecision.Approve, null, 1, World.Boss, default);
        world.Groups.Groups[FakeGroups.Executives] = FakeGroups.Members([FakeGroups.Vera, "bob"]);
        world.Tenant.Change(Sample.DeviceId, device => device with { UserId = "bob" });
        await world.Step<CheckEligibilityActivity>(id);
        Assert.Equal(2, (await world.Read(id)).Approval!.Round);
        return id;
    }

    private static async Task<string> Awaiting(World world, OrchestrationHarness process, VirtualTime time, string ticket = "INC0010023")
    {
        var id = await World.Accept(process, World.Request(ticket: ticket));
        await Task.Delay(TimeSpan.FromMinutes(1), time);
        Assert.Equal(ResetStatus.AwaitingApproval, (await world.Read(id)).Status);
        return id;
    }

    private static Task<DecisionResult<PasscodeReset>> Decide(
        OrchestrationHarness process, string id, ApprovalDecision decision = ApprovalDecision.Approve, Approver? approver = null) =>
        process.Services.GetRequiredService<DecideReset>().Execute(id, decision, "known to me", null, approver ?? World.Boss, default);
}
