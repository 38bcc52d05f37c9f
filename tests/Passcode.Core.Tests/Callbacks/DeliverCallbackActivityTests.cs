using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Callbacks;

public sealed class DeliverCallbackActivityTests
{
    private readonly World _world = new();

    [Fact]
    public async Task The_requests_own_address_is_read_when_it_is_needed()
    {
        Assert.Null(await Deliver(await ToRequest()));
        Assert.Equal(FakeReceiver.Address, Assert.Single(_world.Receiver.Calls).Address);
    }

    [Fact]
    public async Task A_subscription_gets_its_event_at_its_address()
    {
        var id = await CallbackPublisherTests.Subscribe(_world, ResetStatus.Completed);
        await Deliver(await To(new(CallbackTargetKind.Subscription, id)));

        Assert.Equal(FakeReceiver.Address, Assert.Single(_world.Receiver.Calls).Address);
        Assert.Equal((await _world.Subscriptions.Find(id, default))!.Secret, Assert.Single(_world.Receiver.Secrets));
    }

    [Fact]
    public async Task A_ticket_gets_its_comment() =>
        Assert.Equal(
            (null, "zendesk"),
            (await Deliver(await To(new(CallbackTargetKind.Ticket, "zendesk"))), Assert.Single(_world.Receiver.Calls).Address));

    [Fact]
    public async Task A_receiver_that_is_gone_is_unsubscribed()
    {
        var id = await CallbackPublisherTests.Subscribe(_world, ResetStatus.Completed);
        _world.Receiver.Answer = _ => new DeliveryResult.Gone();

        Assert.Null(await Deliver(await To(new(CallbackTargetKind.Subscription, id))));
        Assert.Empty(_world.Subscriptions.Ids);
        Assert.Empty(_world.Letters.All);
    }

    [Fact]
    public async Task A_deferred_delivery_is_no_attempt_and_comes_back()
    {
        var id = await CallbackPublisherTests.Subscribe(_world, ResetStatus.Completed);
        _world.Receiver.Answer = _ => new DeliveryResult.Deferred(TimeSpan.FromMinutes(1));
        var target = new CallbackTarget(CallbackTargetKind.Subscription, id);

        Assert.Equal(new CallbackReceiver(target, Deferrals: 1, RetryAt: _world.Time.GetUtcNow().AddMinutes(1)), await Deliver(await To(target)));
    }

    [Fact]
    public async Task One_turn_reaches_every_receiver_and_reads_the_subscriptions_once()
    {
        var delivery = await ToMany(CallbackDeliveryTests.Many);
        _world.Time.Advance(TimeSpan.FromMinutes(1));
        var before = _world.Subscriptions.Reads;
        _world.Receiver.Answer = address => address.EndsWith('7') ? new DeliveryResult.Failed("Answered 503.") : new DeliveryResult.Delivered();
        var pending = await _world.Get<DeliverCallbackActivity>().Execute(new(delivery.InstanceId, delivery), default);

        Assert.Equal((CallbackDeliveryTests.Many, before + 1), (_world.Receiver.Calls.Count, _world.Subscriptions.Reads));
        Assert.Equal(CallbackDeliveryTests.Many / 10, pending.Count);
        Assert.Single(pending.Select(receiver => receiver.RetryAt).Distinct());
    }

    [Fact]
    public async Task What_a_turn_has_no_time_for_is_due_at_once_and_is_no_attempt()
    {
        var delivery = await ToMany(CallbackDeliveryTests.Many);
        _world.Receiver.Answer = _ =>
        {
            _world.Time.Advance(TimeSpan.FromSeconds(1)); // each receiver answers late
            return new DeliveryResult.Delivered();
        };
        var pending = await _world.Get<DeliverCallbackActivity>().Execute(new(delivery.InstanceId, delivery), default);

        Assert.Equal(CallbackDeliveryTests.Many, _world.Receiver.Calls.Count + pending.Count);
        Assert.NotEmpty(pending);
        Assert.Equal(delivery.Receivers.TakeLast(pending.Count), pending);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whichever_call_fails_the_event_is_repeated_to_that_receiver_alone(bool isAfterEffect) =>
        await Crash.AtEveryCall(10, Deliver, at => new Crash(at, isAfterEffect, isOnce: true));

    [Fact]
    public async Task A_receiver_whose_record_cannot_be_read_is_given_up_and_the_others_have_the_event()
    {
        var delivery = await ToMany(2);
        delivery = delivery with { Receivers = [new(new(CallbackTargetKind.Request)), .. delivery.Receivers] };
        _world.Receiver.Answer = address => address == FakeReceiver.Address ? throw new RecordNotAuthenticException("The record was changed.") : new DeliveryResult.Delivered();
        var pending = Assert.Single(await _world.Get<DeliverCallbackActivity>().Execute(new(delivery.InstanceId, delivery), default));
        Assert.Equal((CallbackTargetKind.Request, 1, 3), (pending.Target.Kind, pending.Attempts, _world.Receiver.Calls.Count));

        _world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Null(await Deliver(delivery with { Receivers = [pending] }));
        Assert.Equal("Not sent: RecordNotAuthenticException.", Assert.Single(_world.Letters.All).Reason);
        Assert.Equal(4, _world.Receiver.Calls.Count);
    }

    [Fact]
    public async Task A_process_delivers_no_more_events_at_once_than_a_setting_says()
    {
        _world.Settings["Passcode:Callbacks:MaxConcurrentDeliveries"] = "1";
        var delivery = await ToRequest();
        var activity = _world.Get<DeliverCallbackActivity>();
        IReadOnlyList<CallbackReceiver> beside = [];
        _world.Receiver.Answer = _ =>
        {
            beside = activity.Execute(new("callback-beside", delivery), default).GetAwaiter().GetResult(); // while the first is under way
            return new DeliveryResult.Delivered();
        };

        Assert.Empty(await activity.Execute(new(delivery.InstanceId, delivery), default));
        Assert.Single(_world.Receiver.Calls);
        Assert.Equal((0, 1), (Assert.Single(beside).Attempts, beside[0].Deferrals));
        Assert.True(beside[0].RetryAt > _world.Time.GetUtcNow());
        _world.Receiver.Answer = _ => new DeliveryResult.Delivered();
        Assert.Empty(await activity.Execute(new("callback-beside", delivery), default));
    }

    [Fact]
    public async Task A_subscription_that_this_process_does_not_know_yet_gets_its_event_and_stays()
    {
        var here = _world.Process();
        await here.GetRequiredService<Subscribers>().Known(default);
        var id = await CallbackPublisherTests.Subscribe(_world, ResetStatus.Completed); // in another process
        var delivery = await To(new(CallbackTargetKind.Subscription, id));
        Assert.Empty(await here.GetRequiredService<DeliverCallbackActivity>().Execute(new(delivery.InstanceId, delivery), default));

        Assert.Equal(FakeReceiver.Address, Assert.Single(_world.Receiver.Calls).Address);
        Assert.Equal([id], _world.Subscriptions.Ids);
    }

    [Fact]
    public async Task Who_has_unsubscribed_gets_nothing_more()
    {
        var id = await CallbackPublisherTests.Subscribe(_world, ResetStatus.Completed);
        await _world.Get<Subscribers>().Remove(id, "me", default);

        Assert.Null(await Deliver(await To(new(CallbackTargetKind.Subscription, id))));
        Assert.Empty(_world.Receiver.Calls);
    }

    [Theory]
    [InlineData(0, null, 7.5, 12.5)]
    [InlineData(1, null, 22.5, 37.5)]
    [InlineData(4, null, 607, 1013)]
    [InlineData(9, null, 7200, 7200)]
    [InlineData(0, 120, 120, 120)]
    [InlineData(4, 120, 607, 1013)]
    [InlineData(0, 86000, 7200, 7200)]
    public async Task A_failure_is_tried_again_after_a_pause_that_grows_and_is_no_shorter_than_asked_for(
        int attempts, int? retryAfter, double atLeast, double atMost)
    {
        _world.Receiver.Answer = _ => new DeliveryResult.Failed("Answered 503.", retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null);

        var next = await Deliver(With(await ToRequest(), attempts));
        Assert.InRange((next!.RetryAt!.Value - _world.Time.GetUtcNow()).TotalSeconds, atLeast, atMost);
    }

    [Fact]
    public void Deliveries_that_failed_together_do_not_come_again_together()
    {
        var options = new CallbackOptions();
        var pauses = Enumerable.Range(0, 200).Select(number => options.PauseAfter(0, $"callback-{number}", null).TotalSeconds).ToList();

        Assert.Each(pauses, pause => Assert.InRange(pause, 7.5, 12.5));
        Assert.InRange(pauses.Max() - pauses.Min(), 4, 5);
        Assert.Equal(options.PauseAfter(0, "callback-7", null), options.PauseAfter(0, "callback-7", null));
    }

    [Fact]
    public async Task The_last_attempt_is_at_the_end_of_the_day_and_then_the_event_is_a_dead_letter()
    {
        _world.Receiver.Answer = _ => new DeliveryResult.Failed("Answered 503.");
        var state = With(await ToRequest(), attempts: 15);
        _world.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(state.Since.AddHours(24), (await Deliver(state))!.RetryAt);

        _world.Time.Advance(TimeSpan.FromHours(1));
        Assert.Null(await Deliver(state));
        var letter = Assert.Single(_world.Letters.All);
        Assert.Equal(
            (state.Event, state.Receivers[0].Target, state.Since, state.Since.AddHours(24), 16, "Answered 503."),
            (letter.Event, letter.Target, letter.Since, letter.GivenUpAt, letter.Attempts, letter.Reason));
    }

    [Fact]
    public async Task What_cannot_work_is_a_dead_letter_at_once_and_once_however_often_the_step_runs()
    {
        _world.Receiver.Answer = _ => new DeliveryResult.Refused("The host name resolves to an address that is not public.");
        var state = await ToRequest();
        await Deliver(state);
        _world.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await Deliver(state));
        Assert.Single(_world.Letters.All);
    }

    [Fact]
    public async Task A_dead_letter_is_delivered_again_under_the_same_event_id()
    {
        _world.Receiver.Answer = _ => new DeliveryResult.Refused("Closed.");
        var state = await ToRequest();
        await Deliver(state);
        var letter = Assert.Single(_world.Letters.All);
        _world.Time.Advance(TimeSpan.FromDays(3));

        Assert.True(await _world.Get<RedeliverCallback>().Execute(letter.Id, default));
        Assert.Empty(_world.Letters.All);
        var (instance, again) = Assert.Single(_world.Orchestrations.Deliveries);
        Assert.NotEqual(state.InstanceId, instance);
        Assert.Equal((state.Event, state.Receivers[0].Target, _world.Time.GetUtcNow()), (again.Event, Assert.Single(again.Receivers).Target, again.Since));
        Assert.False(await _world.Get<RedeliverCallback>().Execute(letter.Id, default));
    }

    [Fact]
    public async Task A_redelivery_that_dies_anywhere_loses_nothing()
    {
        await Crash.AtEveryCall(3, Redeliver, at => new Crash(at, isAfterEffect: false), at => new Crash(at, isAfterEffect: true));

        static async Task Redeliver(Crash crash)
        {
            var world = new World();
            var delivery = await State(world, new(CallbackTargetKind.Request));
            var letter = DeadLetter.From(delivery, delivery.Receivers[0], world.Time.GetUtcNow(), "Closed.");
            await world.Letters.Keep(letter, default);
            await world.RunAgain(crash, () => world.Get<RedeliverCallback>().Execute(letter.Id, default));

            Assert.Single(world.Orchestrations.Deliveries);
            Assert.Empty(world.Letters.All);
        }
    }

    [Fact]
    public async Task Ids_of_dead_letters_sort_the_newest_first()
    {
        var state = await ToRequest();
        var ids = Enumerable.Range(0, 5)
            .Select(day => DeadLetter.From(state with { Since = state.Since.AddDays(day) }, state.Receivers[0], state.Since, "").Id).ToList();

        Assert.Equal(ids.AsEnumerable().Reverse(), ids.Order(StringComparer.Ordinal));
    }

    // One accepts, one is refused, one is gone, and one fails at first; the subscriptions are in the second half of their lives, so that they are renewed.
    private static async Task Deliver(Crash crash)
    {
        var world = new World();
        var ids = await CallbackDeliveryTests.SubscribeMany(world, 4);
        world.Time.Advance(0.6 * new CallbackOptions().SubscriptionLifetime);
        var delivery = await State(world, new(CallbackTargetKind.Request));
        delivery = delivery with { Receivers = [.. ids.Select(id => new CallbackReceiver(new(CallbackTargetKind.Subscription, id)))] };
        var hasFailed = false;
        world.Receiver.Answer = address => address[^1] switch
        {
            '1' => new DeliveryResult.Refused("Closed."),
            '2' => new DeliveryResult.Gone(),
            '3' when !hasFailed => Fail(),
            _ => new DeliveryResult.Delivered(),
        };
        world.Crash = crash;
        for (var turn = 0; turn < 5 && delivery.Receivers.Count > 0; turn++)
        {
            var before = world.Receiver.Calls.Count;
            try
            {
                delivery = delivery with { Receivers = await world.Get<DeliverCallbackActivity>().Execute(new(delivery.InstanceId, delivery), default) };
            }
            catch (CrashException)
            {
                Assert.Equal(before, world.Receiver.Calls.Count); // the subscriptions could not be read
            }

            world.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Empty(delivery.Receivers);
        Assert.Equal(4, world.Receiver.Calls.DistinctBy(call => call.Address).Count());
        Assert.InRange(world.Receiver.Calls.Count, 5, crash.IsExpected ? 6 : 5);
        Assert.Single(world.Letters.All);
        Assert.Equal(3, world.Subscriptions.Ids.Count);

        DeliveryResult.Failed Fail()
        {
            hasFailed = true;
            return new("Answered 503.");
        }
    }

    private Task<CallbackDelivery> ToRequest() => To(new(CallbackTargetKind.Request));

    private Task<CallbackDelivery> To(CallbackTarget target) => State(_world, target);

    private static async Task<CallbackDelivery> State(World world, CallbackTarget target)
    {
        var reset = await world.Accept(World.Request() with { CallbackUrl = FakeReceiver.Address });
        return new(ResetEvent.Create(reset with { Status = ResetStatus.Completed })!, [new(target)], world.Time.GetUtcNow());
    }

    private async Task<CallbackDelivery> ToMany(int receivers)
    {
        _world.Settings["Passcode:Callbacks:MaxSubscriptions"] = "1000";
        _world.Settings["Passcode:Callbacks:SubscriptionsPerCaller"] = "1000";
        var delivery = await ToRequest();
        var ids = await CallbackDeliveryTests.SubscribeMany(_world, receivers);
        return delivery with { Receivers = [.. ids.Select(id => new CallbackReceiver(new(CallbackTargetKind.Subscription, id)))] };
    }

    private static CallbackDelivery With(CallbackDelivery delivery, int attempts) => delivery with { Receivers = [delivery.Receivers[0] with { Attempts = attempts }] };

    // What remains of the one receiver.
    private async Task<CallbackReceiver?> Deliver(CallbackDelivery delivery) =>
        (await _world.Get<DeliverCallbackActivity>().Execute(new(delivery.InstanceId, delivery), default)).SingleOrDefault();
}
