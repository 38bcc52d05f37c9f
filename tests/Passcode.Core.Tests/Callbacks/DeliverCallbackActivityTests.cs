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
        Assert.Equal(new DeliveryProgress(Outcome: DeliveryOutcome.Delivered), await Deliver(await ToRequest()));
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
            (new DeliveryProgress(Outcome: DeliveryOutcome.Delivered), "zendesk"),
            (await Deliver(await To(new(CallbackTargetKind.Ticket, "zendesk"))), Assert.Single(_world.Receiver.Calls).Address));

    [Fact]
    public async Task A_receiver_that_is_gone_is_unsubscribed()
    {
        var id = await CallbackPublisherTests.Subscribe(_world, ResetStatus.Completed);
        _world.Receiver.Answer = _ => new DeliveryResult.Gone();

        Assert.Equal(new DeliveryProgress(Outcome: DeliveryOutcome.Gone), await Deliver(await To(new(CallbackTargetKind.Subscription, id))));
        Assert.Empty(_world.Subscriptions.Ids);
        Assert.Empty(_world.Letters.All);
    }

    [Fact]
    public async Task A_deferred_delivery_is_no_attempt_and_comes_back()
    {
        var id = await CallbackPublisherTests.Subscribe(_world, ResetStatus.Completed);
        _world.Receiver.Answer = _ => new DeliveryResult.Deferred(TimeSpan.FromMinutes(1));
        var progress = await Deliver(await To(new(CallbackTargetKind.Subscription, id)));

        Assert.Equal((true, null, _world.Time.GetUtcNow().AddMinutes(1)), (progress.IsDeferred, progress.Outcome, progress.RetryAt));
    }

    [Fact]
    public async Task Who_has_unsubscribed_gets_nothing_more()
    {
        var id = await CallbackPublisherTests.Subscribe(_world, ResetStatus.Completed);
        await _world.Get<Subscribers>().Remove(id, "me", default);

        Assert.Equal(new DeliveryProgress(Outcome: DeliveryOutcome.Gone), await Deliver(await To(new(CallbackTargetKind.Subscription, id))));
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

        var next = await Deliver(await ToRequest() with { Attempts = attempts });
        Assert.InRange((next.RetryAt!.Value - _world.Time.GetUtcNow()).TotalSeconds, atLeast, atMost);
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
        var state = await ToRequest() with { Attempts = 15 };
        _world.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(new DeliveryProgress(RetryAt: state.Since.AddHours(24)), await Deliver(state));

        _world.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new DeliveryProgress(Outcome: DeliveryOutcome.DeadLettered), await Deliver(state));
        var letter = Assert.Single(_world.Letters.All);
        Assert.Equal(
            (state.Event, state.Target, state.Since, state.Since.AddHours(24), 16, "Answered 503."),
            (letter.Event, letter.Target, letter.Since, letter.GivenUpAt, letter.Attempts, letter.Reason));
    }

    [Fact]
    public async Task What_cannot_work_is_a_dead_letter_at_once_and_once_however_often_the_step_runs()
    {
        _world.Receiver.Answer = _ => new DeliveryResult.Refused("The host name resolves to an address that is not public.");
        var state = await ToRequest();
        await Deliver(state);
        _world.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new DeliveryProgress(Outcome: DeliveryOutcome.DeadLettered), await Deliver(state));
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
        Assert.Equal((state.Event, state.Target, _world.Time.GetUtcNow()), (again.Event, again.Target, again.Since));
        Assert.False(await _world.Get<RedeliverCallback>().Execute(letter.Id, default));
    }

    [Fact]
    public async Task A_redelivery_that_dies_anywhere_loses_nothing()
    {
        await Crash.AtEveryCall(3, Redeliver, at => new Crash(at, isAfterEffect: false), at => new Crash(at, isAfterEffect: true));

        static async Task Redeliver(Crash crash)
        {
            var world = new World();
            var letter = DeadLetter.From(new("callback-1", await State(world, new(CallbackTargetKind.Request))), world.Time.GetUtcNow(), "Closed.");
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
            .Select(day => DeadLetter.From(new("callback-1", state with { Since = state.Since.AddDays(day) }), state.Since, "").Id).ToList();

        Assert.Equal(ids.AsEnumerable().Reverse(), ids.Order(StringComparer.Ordinal));
    }

    private Task<DeliveryState> ToRequest() => To(new(CallbackTargetKind.Request));

    private Task<DeliveryState> To(CallbackTarget target) => State(_world, target);

    private static async Task<DeliveryState> State(World world, CallbackTarget target)
    {
        var reset = await world.Accept(World.Request() with { CallbackUrl = FakeReceiver.Address });
        return new(ResetEvent.Create(reset with { Status = ResetStatus.Completed })!, target, world.Time.GetUtcNow());
    }

    private Task<DeliveryProgress> Deliver(DeliveryState state) => _world.Get<DeliverCallbackActivity>().Execute(new(state.InstanceId, state), default);
}
