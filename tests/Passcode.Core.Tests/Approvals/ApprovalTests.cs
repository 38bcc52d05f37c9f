using System.Text.Json;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Approvals;

/// <summary>What an approval covers, what is recorded of a decision, and what a decision changes at once.</summary>
public sealed class ApprovalTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly MatchedRule Executives = new(PolicyRule.ProtectedGroup, "Executives");
    private static readonly MatchedRule Board = new(PolicyRule.ProtectedGroup, "Board");
    private static readonly MatchedRule Personal = new(PolicyRule.PersonalDevice);

    [Fact]
    public void An_approval_covers_all_of_its_rules_and_no_other()
    {
        var open = new Approval([Executives, Personal], At, At.AddHours(8));
        var approved = open with { Decision = new(ApprovalDecision.Approve, "boss", At, null) };

        Assert.True(approved.Covers([Executives]));
        Assert.True(approved.Covers([Personal, Executives]));
        Assert.False(approved.Covers([Board]));
        Assert.False(approved.Covers([Executives, Board]));
        Assert.False(open.Covers([Executives]));
        Assert.False((open with { Decision = new(ApprovalDecision.Reject, "boss", At, null) }).Covers([Executives]));
        Assert.False((open with { HasExpired = true }).Covers([Executives]));
    }

    [Theory]
    [InlineData(ApprovalDecision.Approve, "known to me", TimelineEventType.Approved, AuditEventType.Approved, "by boss: known to me", "protectedGroup: Executives, personalDevice; known to me")]
    [InlineData(ApprovalDecision.Reject, null, TimelineEventType.Rejected, AuditEventType.Rejected, "by boss", "protectedGroup: Executives, personalDevice")]
    public async Task A_decision_is_recorded_in_these_words(
        ApprovalDecision kind, string? comment, TimelineEventType timeline, AuditEventType audit, string text, string detail)
    {
        var world = new World();
        var decision = new RecordedDecision(kind, "boss", At, comment);
        await world.Get<ApprovalAuditLog>().Decided(await world.Accept(World.Request()), new([Executives, Personal], At, At.AddHours(8), decision), default);

        Assert.Equal((timeline, text), (decision.TimelineEvent, decision.Text));
        Assert.Equal(("boss", detail), Assert.Single(world.Audit.OfType(audit)) is var entry ? (entry.Actor, entry.Detail) : default);
    }

    [Theory]
    [InlineData("\"protectedGroup: Executives: EMEA\"", PolicyRule.ProtectedGroup, "Executives: EMEA")]
    [InlineData("\"personalDevice\"", PolicyRule.PersonalDevice, "")]
    public void A_rule_that_matched_is_stored_as_its_text(string json, PolicyRule rule, string detail)
    {
        Assert.Equal(new MatchedRule(rule, detail), JsonSerializer.Deserialize<MatchedRule>(json));
        Assert.Equal(json, JsonSerializer.Serialize(new MatchedRule(rule, detail)));
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_named() =>
        Assert.Contains("'friday'", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<MatchedRule>("\"friday: 13\"")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Each_round_has_entries_of_its_own_and_a_repeated_step_adds_none()
    {
        var world = new World();
        var audit = world.Get<ApprovalAuditLog>();
        var reset = await world.Accept(World.Request());
        var rounds = Enumerable.Range(1, 3).Select(round => new Approval([Executives], At, At.AddHours(8), new(ApprovalDecision.Approve, "boss", At, null), Round: round));
        foreach (var round in rounds.SelectMany(round => new[] { round, round }))
        {
            await audit.Requested(reset, round, default);
            await audit.Decided(reset, round, default);
        }

        string[] ids = [.. world.Audit.Entries.Select(entry => entry.Id)];
        Assert.Equal(
            [$"{reset.Id}/approval", $"{reset.Id}/approval/2", $"{reset.Id}/approval/3", $"{reset.Id}/decision", $"{reset.Id}/decision/2", $"{reset.Id}/decision/3"],
            ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_decision_takes_the_approval_off_the_list_and_raises_the_event_at_once()
    {
        var (world, id) = await Awaiting();

        await Decide(world, id, ApprovalDecision.Approve);

        Assert.Empty(world.Pending.All);
        Assert.Contains((id, "StateChanged"), world.Orchestrations.Raised);
        Assert.Single(world.Audit.OfType(AuditEventType.Approved));
    }

    [Fact]
    public async Task The_time_to_confirm_counts_from_the_approval_and_a_rejection_leaves_it()
    {
        var (approved, first) = await Awaiting();
        var (rejected, second) = await Awaiting();
        var deadline = (await rejected.Read(second)).Deadline;
        approved.Time.Advance(TimeSpan.FromHours(1));

        await Decide(approved, first, ApprovalDecision.Approve);
        await Decide(rejected, second, ApprovalDecision.Reject);

        Assert.Equal(approved.Time.GetUtcNow().AddDays(1), (await approved.Read(first)).Deadline);
        Assert.Equal(deadline, (await rejected.Read(second)).Deadline);
    }

    [Fact]
    public async Task At_the_deadline_it_is_too_late_and_every_refused_attempt_is_audited()
    {
        var (world, id) = await Awaiting();
        var own = await Decide(world, id, ApprovalDecision.Approve, World.Boss with { Names = ["agent@contoso.example"] });
        var none = (await world.Accept(World.Request("another", ticket: "T2"))).Id;
        await Decide(world, none, ApprovalDecision.Approve);
        world.Time.Advance((await world.Read(id)).Approval!.Deadline - world.Time.GetUtcNow());
        var late = await Decide(world, id, ApprovalDecision.Approve);

        Assert.IsType<DecisionResult<PasscodeReset>.FourEyesRequired>(own);
        Assert.IsType<DecisionResult<PasscodeReset>.TooLate>(late);
        string[] details = [.. world.Audit.OfType(AuditEventType.DecisionRefused).Select(entry => entry.Detail!).Order(StringComparer.Ordinal)];
        Assert.Equal(3, details.Length);
        Assert.StartsWith("You made the request", details[0], StringComparison.Ordinal);
        Assert.Equal(["no decision is awaited", "too late"], details[1..]);
        Assert.Equal(0, world.Tenant.Posts);
    }

    private static async Task<(World World, string Id)> Awaiting()
    {
        var world = new World().Protect();
        var id = (await world.Accept(World.Request())).Id;
        await world.Step<CheckEligibilityActivity>(id);
        Assert.Single(world.Pending.All);
        return (world, id);
    }

    private static Task<DecisionResult<PasscodeReset>> Decide(World world, string id, ApprovalDecision decision, Approver? approver = null) =>
        world.Get<DecideReset>().Execute(id, decision, null, null, approver ?? World.Boss, default);
}
