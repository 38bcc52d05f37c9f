using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class CheckInRequestsTests
{
    [Fact]
    public void Intune_is_asked_with_growing_pauses_until_the_end_beside_one_command() => VirtualTime.Run(async time =>
    {
        var (world, reset) = await RunOffline(time, _ => { });

        DateTimeOffset[] times = [reset.IssuedAt!.Value, .. world.Tenant.SyncTimes];
        var pauses = times.Zip(times.Skip(1), (one, next) => (next - one).TotalMinutes).ToList();
        Assert.Equal([1, 3, 10, 33, 60], pauses.Take(5).Select(Math.Floor)); // at the first poll when it is time
        Assert.Each(pauses.Skip(4), pause => Assert.InRange(pause, 60, 75));
        Assert.Equal((ResetStatus.Expired, 1, 1), (reset.Status, world.Tenant.Posts, world.Tenant.Resets.Count));
        Assert.Equal((world.Tenant.SyncTimes.Count, world.Tenant.SyncTimes.Last()), (reset.CheckIns!.Requests, reset.CheckIns.LastRequestedAt));
    });

    [Fact]
    public void A_device_that_confirms_within_a_minute_costs_no_request_and_no_write() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        var reset = await Run(world);

        Assert.Equal((ResetStatus.Completed, null), (reset.Status, reset.CheckIns));
        Assert.Empty(world.Tenant.SyncTimes);
        Assert.Equal(reset.ConfirmedAt, reset.LastSyncAt);
    });

    [Theory]
    [InlineData(GraphFault.MissingPermission, null)]
    [InlineData(GraphFault.NotFound, null)]
    [InlineData(GraphFault.NotApplicable, null)]
    [InlineData(GraphFault.Throttled, 7200)]
    [InlineData(GraphFault.Unavailable, null)]
    [InlineData(GraphFault.AnswerLost, null)]
    public void No_answer_to_a_request_changes_the_course_of_the_reset(GraphFault fault, int? retryAfter) => VirtualTime.Run(async time =>
    {
        var (expected, undisturbed) = await RunOffline(time, _ => { });
        var (world, reset) = await RunOffline(
            time, world => world.Tenant.SyncProblem = new(fault, "told to", retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null));

        Assert.Equal(
            (undisturbed.Status, undisturbed.EndedAt - undisturbed.IssuedAt, expected.Tenant.Gets, expected.Tenant.SyncTimes.Count, 1),
            (reset.Status, reset.EndedAt - reset.IssuedAt, world.Tenant.Gets, world.Tenant.SyncTimes.Count, world.Tenant.Posts));
    });

    [Fact]
    public void Nothing_is_asked_for_when_it_is_turned_off_and_the_device_is_read_as_often() => VirtualTime.Run(async time =>
    {
        var (on, _) = await RunOffline(time, _ => { });
        var (off, reset) = await RunOffline(time, world => world.Settings["Passcode:Polling:SyncRequests"] = "false");

        Assert.Empty(off.Tenant.SyncTimes);
        Assert.Equal((null, on.Tenant.Gets), (reset.CheckIns, off.Tenant.Gets));
    });

    [Theory]
    [InlineData("managed", "mdm", 1)]
    [InlineData("wipeCanceled", "mdm", 1)]
    [InlineData("retireFailed", "mdm", 0)]
    [InlineData("unhealthy", "mdm", 0)]
    [InlineData("discovered", "mdm", 0)]
    [InlineData("somethingNew", "mdm", 0)]
    [InlineData(null, "mdm", 0)]
    [InlineData("managed", "eas", 0)]
    [InlineData("wipePending", "mdm", 0)]
    public async Task Only_a_managed_device_is_contacted(string? state, string agent, int requests)
    {
        var (world, id, command) = await Issued();
        world.Tenant.Change(Sample.DeviceId, device => device with { ManagementState = state, ManagementAgent = agent });

        await world.Step<PollDeviceActionStateActivity>(id, command);
        Assert.Equal(requests, world.Tenant.SyncTimes.Count);
    }

    [Theory]
    [InlineData(GraphFault.NotFound)]
    [InlineData(GraphFault.Throttled)]
    public async Task A_device_that_was_not_read_is_not_contacted(GraphFault fault)
    {
        var (world, id, command) = await Issued();
        world.Tenant.FailGets(new GraphProblem(fault, "told to"));

        await world.Step<PollDeviceActionStateActivity>(id, command);
        Assert.Empty(world.Tenant.SyncTimes);
    }

    [Fact]
    public async Task A_repeated_poll_does_not_repeat_the_request_and_learns_of_it()
    {
        var (world, id, command) = await Issued();
        var polls = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => world.Step<PollDeviceActionStateActivity>(id, command)));
        var later = await world.Step<PollDeviceActionStateActivity>(id, command);

        Assert.Single(world.Tenant.SyncTimes);
        Assert.Each([.. polls, later], poll => Assert.Equal(new(1, world.Time.GetUtcNow()), poll.CheckIns));
    }

    [Theory]
    [InlineData(ResetStatus.Completed)]
    [InlineData(ResetStatus.Cancelled)]
    [InlineData(ResetStatus.Expired)]
    public async Task Nothing_is_asked_for_after_the_end(ResetStatus status)
    {
        var (world, id, command) = await Issued();
        await world.WriteOutcome((id, new ResetOutcome(status, Attempt: 1)));

        await world.Step<PollDeviceActionStateActivity>(id, command);
        Assert.Empty(world.Tenant.SyncTimes);
    }

    [Fact]
    public async Task The_emergency_stop_holds_the_request()
    {
        var (world, id, command) = await Issued();
        await world.Get<EmergencyStop>().Set(true, "test", "test", default);
        await world.Step<PollDeviceActionStateActivity>(id, command);
        Assert.Empty(world.Tenant.SyncTimes);

        await world.Get<EmergencyStop>().Set(false, "test", "test", default);
        await world.Step<PollDeviceActionStateActivity>(id, command);
        Assert.Single(world.Tenant.SyncTimes);
    }

    [Fact]
    public async Task A_reset_that_was_cancelled_in_Intune_asks_for_nothing()
    {
        var (world, id, command) = await Issued();
        (world.Tenant.Answer, world.Tenant.ConfirmsAfter) = (ActionState.Canceled, TimeSpan.FromMinutes(1));

        Assert.Equal(ResetStatus.Cancelled, (await world.Step<PollDeviceActionStateActivity>(id, command)).Outcome?.Status);
        Assert.Empty(world.Tenant.SyncTimes);
    }

    [Fact]
    public async Task A_check_in_without_a_confirmation_is_recorded_and_told()
    {
        var (world, id, command) = await Issued();
        var before = FormattableString.Invariant(ResetAdvice.From(await world.Read(id))!);
        world.Tenant.Change(Sample.DeviceId, device => device with { LastSyncAt = world.Time.GetUtcNow().AddSeconds(-5) });
        var progress = await world.Step<PollDeviceActionStateActivity>(id, command);
        var reset = await world.Read(id);

        Assert.EndsWith(", before the command was sent.", before, StringComparison.Ordinal);
        Assert.EndsWith("The device last checked in at 2026-11-20 09:01 UTC, after the command was sent.", FormattableString.Invariant(ResetAdvice.From(reset)!), StringComparison.Ordinal);
        Assert.Equal((reset.CheckIns, world.Time.GetUtcNow().AddSeconds(-5)), (progress.CheckIns, reset.LastSyncAt));
    }

    [Fact]
    public async Task The_next_poll_is_known_while_the_reset_is_pending()
    {
        var (world, id, command) = await Issued();
        var pending = await world.Read(id);
        var progress = World.Next(await world.Step<PollDeviceActionStateActivity>(id, command));

        Assert.Equal(progress.ResumeAt, pending.NextPollAt(new(), world.Time.GetUtcNow()));
        Assert.Equal(pending.Deadline, pending.NextPollAt(new(), pending.Deadline.AddSeconds(-1)));
        Assert.Null((pending with { Status = ResetStatus.Expired }).NextPollAt(new(), world.Time.GetUtcNow()));
    }

    private static async Task<(World World, PasscodeReset Reset)> RunOffline(VirtualTime time, Action<World> prepare)
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        world.Tenant.ConfirmsAfter = null;
        prepare(world);
        return (world, await Run(world));
    }

    private static async Task<PasscodeReset> Run(World world)
    {
        await using var process = await world.Begin((VirtualTime)world.Time);
        var id = await World.Accept(process, World.Request());
        await process.End(id);
        return await world.Read(id);
    }

    /// <summary>A reset whose command was sent 70 seconds ago to a device that is offline: a request for a check-in is due.</summary>
    private static async Task<(World World, string Id, ResetState Command)> Issued()
    {
        var world = new World();
        world.Tenant.Add(Sample.IPhone() with { LastSyncAt = world.Time.GetUtcNow().AddDays(-1) });
        world.Tenant.ConfirmsAfter = null;
        var id = (await world.Accept(World.Request())).Id;
        await world.Step<CheckEligibilityActivity>(id);
        var state = new ResetState(ResetPhase.IssueCommand).Enter(World.Next(await world.Step<IssueCommandActivity>(id)));
        world.Time.Advance(TimeSpan.FromSeconds(70));
        return (world, id, state);
    }
}
