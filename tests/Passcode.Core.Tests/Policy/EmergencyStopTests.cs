using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Policy;

public sealed class EmergencyStopTests
{
    [Fact]
    public async Task It_is_off_until_somebody_sets_it_and_every_change_is_audited_once()
    {
        var world = new World();
        Assert.False(await world.Get<EmergencyStop>().IsActive(default));

        var set = await world.Get<EmergencyStop>().Set(true, "boss", "stolen key", default);
        Assert.Equal(set, await world.Get<EmergencyStop>().Set(true, "another", "me too", default));
        Assert.True(await world.Get<EmergencyStop>().IsActive(default));
        await world.Get<EmergencyStop>().Set(false, "boss", "rotated", default);
        await world.Get<EmergencyStop>().Set(false, "boss", "rotated", default);

        Assert.False(await world.Get<EmergencyStop>().IsActive(default));
        Assert.Equal(("boss", "stolen key"), Entry(AuditEventType.EmergencyStopped));
        Assert.Equal(("boss", "rotated"), Entry(AuditEventType.EmergencyStopLifted));

        (string, string?) Entry(AuditEventType type) => Assert.Single(world.Audit.OfType(type)) is var entry ? (entry.Actor, entry.Detail) : default;
    }

    [Fact]
    public async Task Checkpoints_that_a_timer_wrote_before_the_first_command_stop_nothing()
    {
        var world = new World();
        world.Documents.Delete("emergencyStop");
        world.Checkpoints.All.Clear();
        await world.Get<WriteCheckpoints>().Execute(default);

        Assert.False(await world.Get<EmergencyStop>().IsActive(default));
        Assert.DoesNotContain(world.Audit.Entries, entry => entry.Type == AuditEventType.RecordNotAuthentic);
    }

    [Fact]
    public async Task A_stop_whose_audit_entry_was_lost_gets_it_when_it_is_asked_for_again_or_lifted()
    {
        foreach (var active in (bool[])[true, false])
        {
            var world = new World { Crash = new Crash(at: 2) };
            await Assert.ThrowsAsync<CrashException>(() => world.Get<EmergencyStop>().Set(true, "boss", "now", default));
            world.Crash = new Crash();
            Assert.True(await world.Get<EmergencyStop>().IsActive(default));
            Assert.Empty(world.Audit.Entries);

            await world.Get<EmergencyStop>().Set(active, "boss", "again", default);
            Assert.Equal("now", Assert.Single(world.Audit.OfType(AuditEventType.EmergencyStopped)).Detail);
        }
    }

    [Fact]
    public void Resets_under_way_send_nothing_while_it_is_set_and_go_on_when_it_is_lifted() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        await using var process = await world.Begin(time);
        var stop = process.Services.GetRequiredService<EmergencyStop>();
        await stop.Set(true, "boss", "stolen key", default);
        var id = await World.Accept(process, World.Request());
        await Task.Delay(TimeSpan.FromHours(3), time);
        Assert.Equal((0, ResetStatus.Accepted), (world.Tenant.Posts, (await world.Read(id)).Status));

        await stop.Set(false, "boss", "rotated", default);
        var liftedAt = time.GetUtcNow();
        await process.End(id);

        var reset = await world.Read(id);
        Assert.Equal(ResetStatus.Completed, reset.Status);
        Assert.InRange(reset.IssuedAt!.Value, liftedAt, liftedAt.AddMinutes(1));
        Assert.Single(await world.Store.Timeline(id, default), entry => entry.Type == TimelineEventType.Stopped);
    });

    [Fact]
    public void What_is_stopped_until_its_deadline_expires_and_says_why() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        await using var process = await world.Begin(time);
        await process.Services.GetRequiredService<EmergencyStop>().Set(true, "boss", "stolen key", default);
        var id = await World.Accept(process, World.Request());
        await process.End(id);

        var reset = await world.Read(id);
        Assert.Equal((ResetStatus.Expired, ReasonCode.EmergencyStop, reset.RequestedAt.AddDays(1)), (reset.Status, reset.ReasonCode, reset.EndedAt));
        Assert.Equal(0, world.Tenant.Posts);
        Assert.Single(world.Audit.OfType(AuditEventType.ResetRefused));
    });

    [Fact]
    public void What_is_stopped_can_be_cancelled_at_once() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        await using var process = await world.Begin(time);
        await process.Services.GetRequiredService<EmergencyStop>().Set(true, "boss", "stolen key", default);
        var id = await World.Accept(process, World.Request());
        await Task.Delay(TimeSpan.FromHours(1), time);
        await process.Services.GetRequiredService<CancelReset>().Execute(id, "agent", default);
        await process.End(id);

        Assert.Equal((ResetStatus.Cancelled, time.GetUtcNow()), ((await world.Read(id)).Status, (await world.Read(id)).EndedAt));
    });

    [Fact]
    public async Task A_command_that_would_be_sent_again_is_stopped_too()
    {
        var world = new World();
        world.Tenant.Add(Sample.IPhone());
        world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "told to"));
        var id = (await world.Accept(World.Request())).Id;
        await world.Step<CheckEligibilityActivity>(id);
        await world.Step<IssueCommandActivity>(id);
        await world.Get<EmergencyStop>().Set(true, "boss", "stolen key", default);

        Assert.Equal(ResetPhase.IssueCommand, World.Next(await world.Step<IssueCommandActivity>(id)).Phase);
        Assert.Equal(1, world.Tenant.Posts);
    }

    [Fact]
    public async Task When_the_flag_cannot_be_read_nothing_is_sent()
    {
        var world = new World();
        world.Tenant.Add(Sample.IPhone());
        var id = (await world.Accept(World.Request())).Id;
        await world.Step<CheckEligibilityActivity>(id);
        world.Crash = new Crash(at: 1, isOnce: true); // the record is call 0

        await Assert.ThrowsAsync<CrashException>(() => world.Step<IssueCommandActivity>(id));
        Assert.Equal((0, ResetStatus.Accepted), (world.Tenant.Posts, (await world.Read(id)).Status));
    }

    [Fact]
    public async Task It_is_read_before_every_send_and_never_remembered()
    {
        var world = new World();
        var issue = world.Get<IssueCommandActivity>();
        for (var i = 0; i < 3; i++)
        {
            world.Tenant.Add(Sample.IPhone($"phone-{i}"));
            var id = (await world.Accept(World.Request($"phone-{i}", ticket: $"T{i}"))).Id;
            await world.Step<CheckEligibilityActivity>(id);
            await issue.Execute(new(id, new()), default);
        }

        Assert.Equal((3, 3), (world.Documents.Reads["emergencyStop"], world.Tenant.Posts));
    }
}
