using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Policy;

public sealed class ResetPolicyTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Without_settings_everything_is_allowed_and_Graph_is_not_asked()
    {
        Assert.IsType<PolicyVerdict.Allowed>((await Evaluate(Sample.IPhone() with { OwnerType = "personal" })).Value);
        Assert.Equal(0, _world.Groups.Reads);
    }

    [Theory]
    [InlineData("a0000000-0000-4000-8000-000000000003", null, null, true)]
    [InlineData("A0000000-0000-4000-8000-000000000003", null, null, true)]
    [InlineData("a0000000-0000-4000-8000-000000000001", null, null, false)]
    [InlineData(null, "Vera@Contoso.example", null, true)]
    [InlineData(null, null, "E1", true)]
    [InlineData(null, null, null, false)]
    public async Task A_device_is_protected_by_its_person_or_itself(string? userId, string? name, string? entraId, bool isProtected)
    {
        _world.Protect();
        _world.Groups.Groups[FakeGroups.Executives] = new(
            new HashSet<string>([FakeGroups.Vera], StringComparer.OrdinalIgnoreCase),
            new HashSet<string>(["vera@contoso.example"], StringComparer.OrdinalIgnoreCase),
            new HashSet<string>(["e1"], StringComparer.OrdinalIgnoreCase));

        var verdict = (await Evaluate(Sample.IPhone() with { UserId = userId, UserPrincipalName = name, EntraDeviceId = entraId })).Value;

        Assert.Equal(isProtected, verdict is PolicyVerdict.NeedsApproval { Rules: [{ Rule: PolicyRule.ProtectedGroup, Detail: "Executives" }] });
    }

    [Theory]
    [InlineData("allow", "personal", "allowed")]
    [InlineData("approve", "company", "allowed")]
    [InlineData("approve", "Company", "allowed")]
    [InlineData("approve", "personal", "personalDevice: personal")]
    [InlineData("approve", "unknown", "personalDevice: unknown")]
    [InlineData("approve", null, "personalDevice: unknown")]
    [InlineData("refuse", "personal", "refused personalDevice: personal")]
    public async Task What_is_not_known_to_be_the_companys_counts_as_personal(string rule, string? owner, string expected)
    {
        _world.Settings["Passcode:Policy:PersonalDevices"] = rule;

        Assert.Equal(expected, Words((await Evaluate(Sample.IPhone() with { OwnerType = owner })).Value!));
    }

    [Fact]
    public async Task Every_rule_that_asks_for_an_approval_is_named_and_a_refusal_wins()
    {
        _world.Protect().Settings["Passcode:Policy:PersonalDevices"] = "approve";
        var device = Sample.IPhone() with { UserId = FakeGroups.Vera, OwnerType = "personal" };
        Assert.Equal("protectedGroup: Executives, personalDevice: personal", Words((await Evaluate(device)).Value!));

        _world.Protect("refuse");
        Assert.Equal("refused protectedGroup: Executives", Words((await Evaluate(device)).Value!));
    }

    [Fact]
    public async Task A_hundred_thousand_devices_read_the_groups_once_in_five_minutes()
    {
        var policy = _world.Protect().Get<ResetPolicy>();
        for (var i = 0; i < 100_000; i++)
        {
            await policy.Evaluate(Sample.IPhone(), null, default);
        }

        Assert.Equal(1, _world.Groups.Reads);
        _world.Time.Advance(TimeSpan.FromMinutes(4.9));
        await policy.Evaluate(Sample.IPhone(), null, default);
        Assert.Equal(1, _world.Groups.Reads);
        _world.Time.Advance(TimeSpan.FromMinutes(0.2));
        await policy.Evaluate(Sample.IPhone(), null, default);
        Assert.Equal(2, _world.Groups.Reads);
    }

    [Fact]
    public async Task Who_joins_a_protected_group_is_protected_once_the_memory_is_over()
    {
        var policy = _world.Protect().Get<ResetPolicy>();
        var device = Sample.IPhone() with { UserId = "newcomer" };
        Assert.IsType<PolicyVerdict.Allowed>((await policy.Evaluate(device, null, default)).Value);
        _world.Groups.Groups[FakeGroups.Executives] = FakeGroups.Members(["newcomer"]);
        _world.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.IsType<PolicyVerdict.NeedsApproval>((await policy.Evaluate(device, null, default)).Value);
    }

    [Fact]
    public async Task Many_at_once_share_one_reading_and_its_failure()
    {
        var gate = new TaskCompletionSource();
        _world.Groups.Gate = gate.Task;
        _world.Groups.Fail(new GraphProblem(GraphFault.Unavailable, "told to"));
        var process = _world.Protect().Process();
        await process.GetRequiredService<PolicyChangeAudit>().Note(default); // once in a process, so that nobody comes late for it
        var policy = process.GetRequiredService<ResetPolicy>();
        var answers = Enumerable.Range(0, 50).Select(_ => policy.Evaluate(Sample.IPhone(), null, default)).ToList();
        gate.SetResult();

        Assert.Each(await Task.WhenAll(answers), answer => Assert.Equal(GraphFault.Unavailable, answer.Problem!.Fault));
        Assert.Equal(1, _world.Groups.Reads);
        Assert.True((await policy.Evaluate(Sample.IPhone(), null, default)).Succeeded);
    }

    [Theory]
    [InlineData(GraphFault.Throttled)]
    [InlineData(GraphFault.Unavailable)]
    [InlineData(GraphFault.AnswerLost)]
    public async Task While_a_group_cannot_be_read_the_reset_waits(GraphFault fault)
    {
        _world.Protect().Groups.Fail(new GraphProblem(fault, "told to"));
        _world.Tenant.Change(Sample.DeviceId, device => device with { UserId = "nobody special" });
        var id = (await _world.Accept(World.Request())).Id;
        var process = _world.Get<CheckEligibilityActivity>();

        var next = World.Next(await process.Execute(new(id, new()), default));
        Assert.Equal((ResetPhase.CheckEligibility, _world.Time.GetUtcNow().AddSeconds(5)), (next.Phase, next.ResumeAt));
        Assert.Equal(ResetProgress.Enter(ResetPhase.IssueCommand), await process.Execute(new(id, new()), default));
    }

    [Theory]
    [InlineData(GraphFault.NotFound)]
    [InlineData(GraphFault.MissingPermission)]
    [InlineData(GraphFault.Rejected)]
    public async Task A_group_that_cannot_be_read_for_good_ends_the_reset_and_names_the_group(GraphFault fault)
    {
        _world.Protect().Groups.Fail(new GraphProblem(fault, "told to"));
        var id = (await _world.Accept(World.Request())).Id;

        var end = World.EndOf(await _world.Step<CheckEligibilityActivity>(id)).Outcome;
        Assert.Equal((ResetStatus.Failed, ReasonCode.PolicyUnreadable), (end.Status, end.ReasonCode));
        Assert.Contains("Executives", end.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_device_ends_with_its_rule_and_an_audit_entry()
    {
        _world.Protect("refuse");
        var id = (await _world.Accept(World.Request())).Id;
        var end = World.EndOf(await _world.Step<CheckEligibilityActivity>(id)).Outcome;
        await _world.WriteOutcome((id, end), default);
        await _world.WriteOutcome((id, end), default);

        var reset = await _world.Read(id);
        Assert.Equal((ResetStatus.Ineligible, ReasonCode.ProtectedDevice), (reset.Status, reset.ReasonCode));
        var entry = Assert.Single(_world.Audit.OfType(Passcode.Core.Audit.AuditEventType.ResetRefused));
        Assert.Equal("protectedDevice; requested by agent@contoso.example; ineligible: protectedGroup: Executives", entry.Detail);
    }

    [Fact]
    public void The_documentation_names_every_rule_and_how_a_denied_reset_ends()
    {
        var page = Repository.Read("docs", "policy.md");

        Assert.Equal(
            PolicyRefusals.Reasons.Select(refusal => (refusal.Key.ToWireName(), refusal.Value.ToWireName())),
            Regex.Matches(page, @"^\| `(\w+)` \|.*\| `(\w+)` \|$", RegexOptions.Multiline).Select(row => (row.Groups[1].Value, row.Groups[2].Value)));
        Assert.Each(Enum.GetValues<PolicyRule>(), rule => Assert.Contains($"`{rule.ToWireName()}`", page, StringComparison.Ordinal));
    }

    private Task<GraphResult<PolicyVerdict>> Evaluate(ManagedDevice device) => _world.Get<ResetPolicy>().Evaluate(device, null, default);

    private static string Words(PolicyVerdict verdict) => verdict switch
    {
        PolicyVerdict.NeedsApproval needs => string.Join(", ", needs.Rules),
        PolicyVerdict.Refused refused => $"refused {refused.Rule}",
        _ => "allowed",
    };
}
