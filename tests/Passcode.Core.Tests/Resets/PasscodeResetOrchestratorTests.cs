using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

/// <summary>Whole resets through the replay driver, in virtual time.</summary>
public sealed class PasscodeResetOrchestratorTests
{
    [Fact]
    public void A_phone_that_confirms_is_reset_once_and_given_free() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        var reset = await Run(world, World.Request());

        Assert.Equal((ResetStatus.Completed, ResetEffect.PasscodeRemoved, null, false), (reset.Status, reset.Effect, reset.ReasonCode, reset.Late));
        Assert.Equal(reset.IssuedAt!.Value.AddSeconds(8), reset.ConfirmedAt);
        Assert.Equal([Sample.DeviceId], world.Tenant.Resets);
        Assert.Empty(world.Locks.Held);
        Assert.Null(TimelineEvent.FirstBroken(reset.Id, await world.Store.Timeline(reset.Id, CancellationToken.None)));
    });

    [Fact]
    public void A_phone_that_stays_offline_expires_after_a_day() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        world.Tenant.ConfirmsAfter = null;
        var reset = await Run(world, World.Request());

        Assert.Equal((ResetStatus.Expired, ReasonCode.NotConfirmedInTime), (reset.Status, reset.ReasonCode));
        Assert.Equal(reset.IssuedAt!.Value.AddHours(24), reset.EndedAt);
        Assert.Equal([Sample.DeviceId], world.Tenant.Resets);
        Assert.Empty(world.Locks.Held);
    });

    [Fact]
    public void A_throttled_tenant_costs_time_and_nothing_else() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.WorkProfile());
        var throttled = new GraphProblem(GraphFault.Throttled, "429", TimeSpan.FromSeconds(30));
        world.Tenant.FailGets(throttled, throttled);
        world.Tenant.FailPost(throttled);
        var reset = await Run(world, World.Request());

        Assert.Equal((ResetStatus.Completed, 2, 1), (reset.Status, world.Tenant.Posts, world.Tenant.Resets.Count));
        Assert.Equal(reset.RequestedAt.AddSeconds(90), reset.IssuedAt);
    });

    [Fact]
    public void An_outcome_that_another_run_of_the_activity_has_overtaken_does_not_end_the_reset() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        world.Tenant.FailPost(new GraphProblem(GraphFault.MissingPermission, "403"));
        world.Tenant.BeforePost = () =>
        {
            var sending = world.Store.All.Single();
            world.Store.Put(sending with { Attempt = sending.Attempt! with { Number = 2 } });
        };
        var reset = await Run(world, World.Request());

        Assert.Equal((ResetStatus.Completed, 3, 1), (reset.Status, reset.Attempt!.Number, world.Tenant.Resets.Count));
    });

    [Fact]
    public void A_cancel_while_Graph_is_away_ends_the_wait_at_once() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "429", TimeSpan.FromHours(1)));
        await using var process = await world.Begin(time);
        var id = await World.Accept(process, World.Request());
        await Task.Delay(TimeSpan.FromMinutes(1), time);
        Assert.IsType<Cancellation.Requested>(await process.Services.GetRequiredService<CancelReset>().Execute(id, "agent", CancellationToken.None));
        await process.End(id);

        var reset = await world.Read(id);
        Assert.Equal((ResetStatus.Cancelled, ReasonCode.CancelledByRequest), (reset.Status, reset.ReasonCode));
        Assert.Equal(reset.RequestedAt.AddMinutes(1), reset.EndedAt);
        Assert.Empty(world.Tenant.Resets);
        Assert.Empty(world.Locks.Held);
    });

    [Fact]
    public void A_reset_costs_what_the_documentation_says() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        var reset = await Run(world, World.Request());

        // Sent at 0 s, looked at after 5 s and 12.5 s: prepare and issue cost one Graph request each.
        Assert.Equal((3, 1), (world.Tenant.Gets, world.Tenant.Posts));
        Assert.Equal(5, (await world.Store.Timeline(reset.Id, CancellationToken.None)).Count);
    });

    private static async Task<PasscodeReset> Run(World world, ResetRequest request)
    {
        await using var process = await world.Begin((VirtualTime)world.Time);
        var id = await World.Accept(process, request);
        await process.End(id);
        return await world.Read(id);
    }
}
