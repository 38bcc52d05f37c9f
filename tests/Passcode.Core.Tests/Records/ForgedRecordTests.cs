using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Resets;
using Passcode.Core.Reveal;
using Passcode.Core.Tests.BulkRuns;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Records;

/// <summary>Somebody with write access to the storage changes records; the signatures of the table rows are tested with the tables.</summary>
public sealed class ForgedRecordTests
{
    [Fact]
    public void A_forged_approval_sends_no_command_and_ends_the_reset() => VirtualTime.Run(async time =>
    {
        var world = new World(time).Protect();
        await using var process = await world.Begin(time);
        var id = await Awaiting(world, process, time);

        world.Store.Forge(id, reset => reset with { Approval = reset.Approval! with { Decision = new(ApprovalDecision.Approve, "boss@contoso.example", time.GetUtcNow(), null) } });
        await process.End(id);

        var ended = await world.Read(id);
        Assert.Empty(world.Tenant.Resets);
        Assert.Equal((ResetStatus.Failed, ReasonCode.RecordNotAuthentic), (ended.Status, ended.ReasonCode));
        Assert.Null(ended.Approval!.Decision);
        Assert.Empty(world.Audit.OfType(AuditEventType.Approved));
        Assert.Equal($"resets/{id}", Assert.Single(world.Audit.OfType(AuditEventType.RecordNotAuthentic)).Subject);
        Assert.Empty(world.Pending.All);
        Assert.Empty(world.Locks.Held);
    });

    [Fact]
    public void A_forged_record_cannot_be_approved_by_a_person_either() => VirtualTime.Run(async time =>
    {
        var world = new World(time).Protect();
        await using var process = await world.Begin(time);
        var id = await Awaiting(world, process, time);

        world.Store.Forge(id, reset => reset with { Request = reset.Request with { RequestedBy = "nobody@contoso.example" } });

        await Assert.ThrowsAsync<RecordNotAuthenticException>(() => process.Services.GetRequiredService<DecideReset>().Execute(id, ApprovalDecision.Approve, null, null, World.Boss, default));
        await process.End(id);
        Assert.Empty(world.Tenant.Resets);
    });

    [Fact]
    public void A_deleted_attempt_sends_no_second_command() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.WorkProfile());
        world.Tenant.FailPost(new(GraphFault.AnswerLost, "told to"), isExecuted: true);
        await using var process = await world.Begin(time);
        var id = await World.Accept(process, World.Request());
        while ((await world.Read(id)).Attempt is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), time);
        }

        world.Store.Forge(id, reset => reset with { Status = ResetStatus.Accepted, Attempt = null, Deadline = reset.Deadline.AddDays(1) });
        await process.End(id);

        Assert.Equal(ReasonCode.RecordNotAuthentic, (await world.Read(id)).ReasonCode);
        Assert.Single(world.Tenant.Resets);
    });

    [Fact]
    public void A_record_with_an_unknown_key_waits_for_the_key_and_is_reported() => VirtualTime.Run(async time =>
    {
        var world = new World(time).Protect();
        await using var process = await world.Begin(time);
        var id = await Awaiting(world, process, time);
        await process.Services.GetRequiredService<DecideReset>().Execute(id, ApprovalDecision.Approve, null, null, World.Boss, default);
        world.Store.Forged[id] = SignatureState.UnknownKey; // a process with a newer key wrote it

        await Task.Delay(TimeSpan.FromMinutes(10), time);
        Assert.Empty(world.Tenant.Resets);
        Assert.NotEmpty(world.Audit.OfType(AuditEventType.RecordNotAuthentic));

        world.Store.Forged.Clear(); // this process has it too
        await process.End(id);
        Assert.Equal(ResetStatus.Completed, (await world.Read(id)).Status);
    });

    [Fact]
    public async Task A_forged_reset_reveals_no_passcode()
    {
        var world = new World();
        world.Tenant.Add(Sample.WorkProfile());
        var reset = await world.Accept(World.Request());
        world.Store.Forge(reset.Id, record => record with { Status = ResetStatus.Completed });

        await Assert.ThrowsAsync<RecordNotAuthenticException>(() => world.Get<RevealPasscode>().Execute(reset.Id, RevealRequests.By("reader"), default));
        Assert.Equal(0, world.Passcodes.Reads);
    }

    [Fact]
    public async Task A_forged_record_holds_up_no_reconciliation_of_others()
    {
        var world = new World();
        var (forged, lost) = (await world.Accept(World.Request()), await world.Accept(World.Request("00000000-0000-0000-0000-00000000000b", ticket: "INC2")));
        world.Store.Forge(forged.Id, record => record with { CancelRequested = true });
        world.Time.Advance(TimeSpan.FromMinutes(10));

        await world.Get<ReconcileResets>().Execute(default);

        Assert.Contains(world.Audit.OfType(AuditEventType.RecordNotAuthentic), entry => entry.Subject == $"resets/{forged.Id}");
        Assert.Contains(lost.Id, world.Orchestrations.Started);
    }

    [Fact]
    public void A_forged_approval_of_a_bulk_run_sends_nothing_and_ends_it() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 4, ("Bulk:ApprovalAbove", "2"));
        await using var process = await world.Begin(time);
        var id = (await BulkRunScenario.Ask(process, BulkRunScenario.Everything())).Id;
        await BulkRunScenario.Until(world, time, id, run => run.Status == BulkRunStatus.AwaitingApproval);

        world.BulkRuns.Forge(id, run => run with { Approval = run.Approval! with { Decision = new(ApprovalDecision.Approve, "boss@contoso.example", time.GetUtcNow(), null) } });
        await process.End(id);

        var ended = await BulkRunScenario.Read(world, id);
        Assert.Empty(world.Tenant.Resets);
        Assert.Equal(BulkRunStatus.Failed, ended.Status);
        Assert.Null(ended.Approval!.Decision);
        Assert.Single(world.Audit.OfType(AuditEventType.RecordNotAuthentic));
        Assert.Empty(world.Pending.All);
    });

    [Fact]
    public void A_device_that_somebody_added_to_an_approved_bulk_run_gets_no_command() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3, ("Bulk:ApprovalAbove", "2"));
        await using var process = await world.Begin(time);
        var id = (await BulkRunScenario.Ask(process, BulkRunScenario.Everything(), null)).Id;
        var run = await BulkRunScenario.Until(world, time, id, found => found.Status == BulkRunStatus.AwaitingApproval);

        var added = BulkRunScenario.Id(99);
        world.Tenant.Add(Sample.IPhone(added));
        world.BulkTargets.Forge(id, run.Shards, world.BulkTargets.Of(id)[0] with { Id = added, Device = DeviceSnapshot.From(Sample.IPhone(added)) });
        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(id, ApprovalDecision.Approve, null, null, World.Boss, default);
        await process.End(id);

        Assert.Equal(3, world.Tenant.Resets.Count);
        Assert.DoesNotContain(added, world.Tenant.Resets);
        Assert.Equal(ReasonCode.RecordNotAuthentic, world.BulkTargets.Of(id).Single(target => target.Id == added).ReasonCode);
        Assert.NotEmpty(world.Audit.OfType(AuditEventType.RecordNotAuthentic));
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stop_that_somebody_deleted_or_changed_still_stops_until_a_person_decides(bool isDeleted)
    {
        var world = new World();
        await world.Get<EmergencyStop>().Set(true, "boss", "stolen key", default);
        if (isDeleted)
        {
            world.Documents.Delete("emergencyStop");
        }
        else
        {
            world.Documents.Forge("emergencyStop", EmergencyStopState.Never);
        }

        Assert.True(await world.Get<EmergencyStop>().IsActive(default));
        Assert.True(await world.Get<EmergencyStop>().IsActive(default));
        Assert.Equal("emergencyStop", Assert.Single(world.Audit.OfType(AuditEventType.RecordNotAuthentic)).Subject);

        world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("boss", (await world.Get<EmergencyStop>().Set(true, "boss", "again", default)).By);
        await world.Get<EmergencyStop>().Set(false, "boss", "over", default);
        Assert.False(await world.Get<EmergencyStop>().IsActive(default));
        Assert.Equal(["stolen key", "again"], world.Audit.OfType(AuditEventType.EmergencyStopped).Select(entry => entry.Detail));
    }

    [Fact]
    public async Task The_first_start_writes_the_stop_and_dies_at_any_call()
    {
        for (var at = 1; at <= 4; at++)
        {
            var world = new World();
            world.Documents.Delete("emergencyStop");
            world.Checkpoints.All.Clear();
            world.Crash = new Crash(at);
            try
            {
                await world.Get<EmergencyStop>().Read(default);
            }
            catch (CrashException)
            {
            }

            world.Crash = new Crash();
            Assert.False(await world.Get<EmergencyStop>().IsActive(default));
            world.Documents.Delete("emergencyStop");
            Assert.True(await world.Get<EmergencyStop>().IsActive(default));
        }
    }

    [Fact]
    public async Task A_verification_names_what_somebody_else_wrote()
    {
        var world = new World();
        var reset = await world.Accept(World.Request());
        Assert.True((await world.Get<VerifyAudit>().Execute(default)).Whole);

        world.Store.Forge(reset.Id, record => record with { CancelRequested = true });
        world.Documents.Forge("emergencyStop", EmergencyStopState.Never);
        var verdict = await world.Get<VerifyAudit>().Execute(default);

        Assert.False(verdict.Whole);
        Assert.Equal([$"resets/{reset.Id}", "emergencyStop"], verdict.InvalidRecords);
        Assert.Equal(2, world.Audit.OfType(AuditEventType.RecordNotAuthentic).Count);
    }

    private static async Task<string> Awaiting(World world, OrchestrationHarness process, VirtualTime time)
    {
        var id = await World.Accept(process, World.Request());
        while ((await world.Read(id)).Status != ResetStatus.AwaitingApproval)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time);
        }

        return id;
    }
}
