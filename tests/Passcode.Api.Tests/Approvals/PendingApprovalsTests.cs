using System.Collections.Immutable;
using System.Text.Json;
using Passcode.Api.Tests.BulkRuns;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;

namespace Passcode.Api.Tests.Approvals;

/// <summary>What an approver sees.</summary>
public sealed class PendingApprovalsTests
{
    [Fact]
    public async Task A_bulk_run_is_shown_with_what_it_would_do()
    {
        await using var host = await ApiHost.Start();
        var now = host.Time.GetUtcNow();
        var run = await host.AddRun(BulkRunStatus.AwaitingApproval, 7, change: run => run with
        {
            StartedAt = null,
            Approval = new([new(PolicyRule.LargeBulkRun)], now, now.AddHours(1)),
            GroupNames = ImmutableSortedDictionary<string, string>.Empty.Add(BulkSamples.Group, "Shops"),
            Platforms = ImmutableSortedDictionary<DevicePlatform, int>.Empty.Add(DevicePlatform.Ios, 7),
            Effects = ImmutableSortedDictionary<ResetEffect, int>.Empty.Add(ResetEffect.PasscodeRemoved, 7),
            Refusals = ImmutableSortedDictionary<ReasonCode, int>.Empty.Add(ReasonCode.ExcludedByGroup, 2),
        });
        await host.Pending.Add(((IApprovable<BulkRun>)run).ToPendingApproval(), default);

        var single = await host.Client.Get("/api/approvals/" + run.Id);
        var list = await host.Client.Get("/api/approvals");

        Assert.Equal(JsonSerializer.Serialize(list.Json.GetProperty("value")[0]), JsonSerializer.Serialize(single.Json));
        Assert.Equal(("agent@contoso.example", "secret reason", "7"), (single["requestedBy"], single["reason"], single["targetCount"]));
        var shown = single.Json.GetProperty("bulkRun");
        Assert.Equal("The devices of the group Shops and of its users", shown.GetProperty("selectionText").GetString());
        Assert.Equal(
            ("""{"iOS":7}""", """{"passcodeRemoved":7}""", """{"excludedByGroup":2}"""),
            (shown.GetProperty("platforms").GetRawText(), shown.GetProperty("effects").GetRawText(), shown.GetProperty("refusals").GetRawText()));
        Assert.Equal(5, shown.GetProperty("devices").GetArrayLength());
        var all = await host.Client.Get(shown.GetProperty("devicesLink").GetString()!);
        Assert.Equal(7, all.Json.GetProperty("value").GetArrayLength());
    }

    [Fact]
    public async Task What_awaits_no_decision_is_not_found()
    {
        await using var host = await ApiHost.Start();
        var now = host.Time.GetUtcNow();
        var running = await host.AddRun(BulkRunStatus.Running, 1);
        var overdue = await host.AddRun(
            BulkRunStatus.AwaitingApproval, 1, change: run => run with { StartedAt = null, Approval = new([new(PolicyRule.LargeBulkRun)], now.AddHours(-2), now.AddHours(-1)) });

        foreach (var id in new[] { running.Id, overdue.Id, "nobody", "0123456789abcdef0123456789abcdef" })
        {
            var answer = await host.Client.Get("/api/approvals/" + id);
            Assert.Equal((404, "approvalNotFound"), (answer.Status, answer.Code));
        }
    }
}
