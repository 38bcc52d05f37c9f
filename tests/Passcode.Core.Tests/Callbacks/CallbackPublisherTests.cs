using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Callbacks;

public sealed class CallbackPublisherTests
{
    private static readonly ResetRequest Asked = World.Request() with { CallbackUrl = FakeReceiver.Address, Source = "zendesk" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_owner_of_the_device_is_told_only_if_the_settings_say_so(bool includesOwner)
    {
        var world = new World { Settings = { ["Passcode:Callbacks:IncludeOwner"] = includesOwner.ToString() } };
        var reset = await world.Accept(Asked);
        await world.Publish(reset with { Status = ResetStatus.Completed, Device = DeviceSnapshot.From(Sample.IPhone()) });

        Assert.NotEmpty(world.Orchestrations.Deliveries);
        Assert.Each(world.Orchestrations.Deliveries.Values, delivery => Assert.Equal(
            includesOwner ? Sample.IPhone().UserPrincipalName : null, delivery.Event.ReadData<ResetEventData>().Device!.UserPrincipalName));
    }

    [Theory]
    [InlineData(ResetStatus.Accepted, false)]
    [InlineData(ResetStatus.AwaitingApproval, false)]
    [InlineData(ResetStatus.Pending, false)]
    [InlineData(ResetStatus.Completed, true)]
    [InlineData(ResetStatus.Failed, true)]
    [InlineData(ResetStatus.NotSupported, true)]
    [InlineData(ResetStatus.Ineligible, true)]
    [InlineData(ResetStatus.Rejected, true)]
    [InlineData(ResetStatus.Cancelled, true)]
    [InlineData(ResetStatus.Expired, true)]
    public async Task The_requests_own_address_and_its_ticket_are_told_of_every_end_and_of_nothing_before(ResetStatus status, bool isTold)
    {
        var world = new World();
        var reset = await world.Accept(Asked);
        await world.Publish(reset with { Status = status });

        CallbackTarget[] expected = isTold ? [new(CallbackTargetKind.Request), new(CallbackTargetKind.Ticket, "zendesk")] : [];
        Assert.Equal(expected, await Receivers(world));
    }

    [Fact]
    public async Task Each_subscription_is_told_of_the_states_it_asked_for()
    {
        var world = new World();
        var pending = await Subscribe(world, ResetStatus.Pending, ResetStatus.Failed);
        var failed = await Subscribe(world, ResetStatus.Failed);
        var reset = await world.Accept(World.Request());

        await world.Publish(reset with { Status = ResetStatus.Pending });
        Assert.Equal([pending], (await Receivers(world)).Select(target => target.Id));
        world.Orchestrations.Deliveries.Clear();
        await world.Publish(reset with { Status = ResetStatus.Failed });
        Assert.Equal(new[] { pending, failed }.Order(), (await Receivers(world)).Select(target => target.Id).Order());
    }

    [Theory]
    [InlineData("jira", "T-1")]
    [InlineData(null, "T-1")]
    [InlineData("zendesk", null)]
    public async Task Without_a_ticket_in_a_helpdesk_of_the_settings_nothing_is_written(string? source, string? ticket)
    {
        var world = new World();
        var reset = await world.Accept(World.Request(ticket: ticket) with { Source = source });
        await world.Publish(reset with { Status = ResetStatus.Completed });

        Assert.Empty(world.Orchestrations.Deliveries);
    }

    [Fact]
    public async Task Telling_twice_is_the_same_delivery()
    {
        var world = new World();
        var reset = await world.Accept(Asked) with { Status = ResetStatus.Completed };
        await world.Publish(reset);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.Publish(reset);

        var delivery = Assert.Single(world.Orchestrations.Deliveries);
        Assert.Equal((delivery.Key, 2), (delivery.Value.InstanceId, delivery.Value.Receivers.Count));
    }

    [Fact]
    public async Task Subscriptions_are_read_once_in_a_while_and_at_once_after_a_change()
    {
        var world = new World();
        var services = world.Process();
        var (callbacks, subscribers) = (services.GetRequiredService<ResetCallbacks>(), services.GetRequiredService<Subscribers>());
        var reset = await world.Accept(World.Request());
        await callbacks.Publish(reset, default);
        await callbacks.Publish(reset, default);
        Assert.Equal(1, world.Subscriptions.Reads);

        await subscribers.Add(FakeReceiver.Address, [ResetEvent.TypeOf(ResetStatus.Accepted)], "me", default);
        Assert.True(Assert.Single(await callbacks.Publish(reset, default)).FindsSubscribers);
        Assert.Equal(4, world.Subscriptions.Reads); // two of them count before and after the subscription is added

        world.Time.Advance(TimeSpan.FromSeconds(11));
        await callbacks.Publish(reset, default);
        Assert.Equal(5, world.Subscriptions.Reads);
    }

    [Fact]
    public async Task No_history_ever_holds_an_address()
    {
        var world = new World();
        await Subscribe(world, ResetStatus.Completed);
        var reset = await world.Accept(Asked);
        await world.Publish(reset with { Status = ResetStatus.Completed });

        Assert.Equal(3, (await Receivers(world)).Count);
        Assert.DoesNotContain(world.Orchestrations.States, state => state.Contains("sig=", StringComparison.Ordinal) || state.Contains("logic.azure.com", StringComparison.Ordinal));
    }

    internal static async Task<string> Subscribe(World world, params ResetStatus[] states) =>
        Assert.IsType<SubscribeResult.Subscribed>(await world.Get<Subscribers>().Add(FakeReceiver.Address, [.. states.Select(ResetEvent.TypeOf)], "me", default)).Subscription.Id;

    // Whoever the deliveries that were started go to, learned from receivers that accept nothing.
    private static async Task<IReadOnlyList<CallbackTarget>> Receivers(World world)
    {
        world.Receiver.Answer = _ => new DeliveryResult.Failed("Answered 503.");
        List<CallbackTarget> targets = [];
        foreach (var delivery in world.Orchestrations.Deliveries.Values)
        {
            targets.AddRange((await world.Get<DeliverCallbackActivity>().Execute(new(delivery.InstanceId, delivery), default)).Select(receiver => receiver.Target));
        }

        return targets;
    }
}
