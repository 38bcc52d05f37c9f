using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class AcceptDeliveryTests
{
    private const string OtherDevice = "22222222-2222-2222-2222-222222222222";
    private static readonly WebhookDelivery First = new("d1", "f1", TimeSpan.FromDays(30));

    private readonly World _world = new();

    [Fact]
    public async Task A_delivery_is_recorded_and_started()
    {
        var accepted = await Deliver(_world, First);

        Assert.False(accepted.IsReplay);
        Assert.Equal([accepted.Record.Id], _world.Orchestrations.Started);
        Assert.Equal(accepted.Record, await _world.Read(accepted.Record.Id));
    }

    [Theory]
    [InlineData("d1", "f1")]
    [InlineData("d1", "f2")]
    [InlineData("d1", null)]
    [InlineData("d2", "f1")]
    [InlineData(null, "f1")]
    public async Task It_is_known_again_by_its_id_or_by_what_was_signed_whatever_it_asks_for(string? id, string? fingerprint)
    {
        var first = await Deliver(_world, First);

        var again = await Deliver(_world, new WebhookDelivery(id, fingerprint, First.RememberFor), World.Request(OtherDevice, ticket: "another"));

        Assert.Equal((first.Record.Id, true), (again.Record.Id, again.IsReplay));
        Assert.Single(_world.Store.All);
    }

    [Theory]
    [InlineData("d2", "f2")]
    [InlineData("d2", null)]
    public async Task Another_delivery_is_another_reset(string id, string? fingerprint)
    {
        var first = await Deliver(_world, First);

        Assert.NotEqual(first.Record.Id, (await Deliver(_world, new WebhookDelivery(id, fingerprint, First.RememberFor))).Record.Id);
    }

    [Fact]
    public async Task Every_id_and_content_of_a_repetition_leads_to_the_first_reset_from_then_on()
    {
        var first = await Deliver(_world, First);
        await Deliver(_world, First with { Fingerprint = "f2" });
        await Deliver(_world, First with { Id = "d2" });

        Assert.Equal(first.Record.Id, (await Deliver(_world, new WebhookDelivery("d3", "f2", First.RememberFor))).Record.Id);
        Assert.Single(_world.Store.All);
    }

    [Fact]
    public async Task A_captured_delivery_cannot_take_an_id_that_another_will_have()
    {
        var first = await Deliver(_world, First);
        await Deliver(_world, First with { Id = "d2" });

        var second = await Deliver(_world, new WebhookDelivery("d2", "f2", First.RememberFor), World.Request(OtherDevice));

        Assert.NotEqual(first.Record.Id, second.Record.Id);
        Assert.Equal(OtherDevice, second.Record.Request.Device.Value);
    }

    [Fact]
    public async Task Without_an_id_ticket_and_device_are_it_for_as_long_as_an_idempotency_key()
    {
        var delivery = new WebhookDelivery(null, null, First.RememberFor);
        var first = await Deliver(_world, delivery);

        Assert.Equal(first.Record.Id, (await Deliver(_world, delivery)).Record.Id);
        Assert.NotEqual(first.Record.Id, (await Deliver(_world, delivery, World.Request(OtherDevice))).Record.Id);
        _world.Time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        Assert.NotEqual(first.Record.Id, (await Deliver(_world, delivery)).Record.Id);
    }

    [Fact]
    public async Task It_is_forgotten_after_its_time()
    {
        var first = await Deliver(_world, First);
        _world.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(first.Record.Id, (await Deliver(_world, First)).Record.Id);

        _world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first.Record.Id, (await Deliver(_world, First)).Record.Id);
    }

    [Fact]
    public async Task A_callers_deliveries_are_not_anothers()
    {
        var mine = await Deliver(_world, First);
        var theirs = await _world.Get<AcceptDelivery>().Execute(World.Request(), World.Helpdesk with { CallerId = "another" }, First, CancellationToken.None);

        Assert.NotEqual(mine.Record.Id, theirs.Record.Id);
    }

    [Fact]
    public async Task A_process_that_dies_anywhere_is_taken_up_by_the_repetition_even_with_other_content()
    {
        var unharmed = new World();
        await Deliver(unharmed, First);
        Assert.InRange(unharmed.Crash.Calls, 5, 8);
        for (var at = 0; at < unharmed.Crash.Calls; at++)
        {
            foreach (var isAfterEffect in new[] { false, true })
            {
                var world = new World { Crash = new Crash(at, isAfterEffect) };
                await Assert.ThrowsAsync<CrashException>(() => Deliver(world, First));
                world.Crash = new Crash();
                var accepted = await Deliver(world, First with { Fingerprint = "f2" }, World.Request(reason: "again"));

                Assert.Equal([accepted.Record.Id], world.Store.All.Select(stored => stored.Id));
                Assert.Contains(accepted.Record.Id, world.Orchestrations.Started);
            }
        }
    }

    [Fact]
    public async Task Concurrent_repetitions_are_one_reset()
    {
        var accepted = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Deliver(_world, First)));

        Assert.Single(accepted.Select(each => each.Record.Id).Distinct());
        Assert.Single(_world.Store.All);
    }

    private static Task<RequestResult<PasscodeReset>.Accepted> Deliver(World world, WebhookDelivery delivery, ResetRequest? request = null) =>
        world.Get<AcceptDelivery>().Execute(request ?? World.Request(), World.Helpdesk, delivery, CancellationToken.None);
}
