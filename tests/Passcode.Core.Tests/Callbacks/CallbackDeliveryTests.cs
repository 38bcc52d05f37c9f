using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Callbacks;

/// <summary>Whole resets with their deliveries, in virtual time.</summary>
public sealed class CallbackDeliveryTests
{
    /// <summary>Enough receivers for several rounds of sends.</summary>
    internal const int Many = 200;

    private const string Slow = "https://slow.contoso.example/hook";

    private static readonly DeliveryResult Unavailable = new DeliveryResult.Failed("Answered 503.");

    [Fact]
    public void A_receiver_hears_of_each_state_in_turn() => Run(async (world, harness) =>
    {
        await CallbackPublisherTests.Subscribe(world, Enum.GetValues<ResetStatus>());
        await Reset(harness, Slow);
        await Idle(harness, world);

        Assert.Equal(
            ["passcode.reset.accepted", "passcode.reset.pending", "passcode.reset.completed"],
            world.Receiver.Calls.Where(call => call.Address != Slow).Select(call => call.Event.Type));
        Assert.Each(world.Receiver.Calls, call => Assert.Equal(call.Event.Type, ResetEvent.TypeOf(call.Event.ReadData<ResetEventData>().Status)));
    });

    [Fact]
    public void A_receiver_that_fails_for_hours_gets_its_event_in_the_end_under_the_same_id() => Run(async (world, harness) =>
    {
        var begun = world.Time.GetUtcNow();
        world.Receiver.Answer = _ => world.Time.GetUtcNow() < begun.AddHours(5) ? Unavailable : new DeliveryResult.Delivered();
        await Reset(harness);
        await Idle(harness, world);

        Assert.Single(world.Receiver.Calls.Select(call => call.Event).Distinct());
        Assert.InRange(world.Receiver.Calls.Count, 6, 12);
        Assert.InRange(world.Receiver.Calls.Last().At, begun.AddHours(5), begun.AddHours(8));
        Assert.Empty(world.Letters.All);
    });

    [Fact]
    public void A_receiver_that_fails_for_a_day_leaves_a_dead_letter_and_redelivery_brings_the_event() => Run(async (world, harness) =>
    {
        world.Receiver.Answer = _ => Unavailable;
        await Reset(harness);
        await Idle(harness, world);

        var letter = Assert.Single(world.Letters.All);
        Assert.Equal(TimeSpan.FromHours(24), letter.GivenUpAt - letter.Since);
        Assert.Equal(world.Receiver.Calls.Count, letter.Attempts);
        Assert.InRange(letter.Attempts, 12, 24);

        world.Receiver.Answer = _ => new DeliveryResult.Delivered();
        await harness.Services.GetRequiredService<RedeliverCallback>().Execute(letter.Id, default);
        await Idle(harness, world);
        Assert.Empty(world.Letters.All);
        Assert.Single(world.Receiver.Calls.Select(call => call.Event.Id).Distinct());
    });

    [Fact]
    public void A_delivery_that_finds_no_room_asks_less_and_less_often_and_arrives() => Run(async (world, harness) =>
    {
        var begun = world.Time.GetUtcNow();
        world.Receiver.Answer = _ => world.Time.GetUtcNow() < begun.AddHours(3) ? new DeliveryResult.Deferred(TimeSpan.FromSeconds(5)) : new DeliveryResult.Delivered();
        await Reset(harness);
        await Idle(harness, world);

        Assert.InRange(world.Receiver.Calls.Count, 10, 30);
        Assert.InRange(world.Receiver.Calls.Last().At, begun.AddHours(3), begun.AddHours(3).AddMinutes(20));
        Assert.Empty(world.Letters.All);
    });

    [Fact]
    public void No_receiver_holds_up_a_reset_or_another_receiver() => Run(async (world, harness) =>
    {
        await CallbackPublisherTests.Subscribe(world, ResetStatus.Completed);
        var begun = world.Time.GetUtcNow();
        world.Receiver.Answer = address => address == Slow ? Unavailable : new DeliveryResult.Delivered();
        var id = await Reset(harness, Slow);
        Assert.Equal(ResetStatus.Completed, (await world.Read(id)).Status);
        await Idle(harness, world);

        Assert.InRange(Assert.Single(world.Receiver.Calls, call => call.Address != Slow).At, begun, begun.AddMinutes(1));
        Assert.Equal(new CallbackTarget(CallbackTargetKind.Request), Assert.Single(world.Letters.All).Target);
    });

    [Fact]
    public void An_event_is_one_orchestration_however_many_receivers_fail() => Run(async (world, harness) =>
    {
        await SubscribeMany(world, Many);
        world.Receiver.Answer = address => address.EndsWith('7') ? Unavailable : new DeliveryResult.Delivered();
        await Reset(harness, address: null);
        await Idle(harness, world);

        Assert.Single(harness.Hub.Instances, instance => instance.StartsWith("callback-", StringComparison.Ordinal));
        Assert.Equal(Many - (Many / 10), world.Receiver.Calls.Select(call => call.Address).Count(address => !address.EndsWith('7')));
        Assert.Equal(Many / 10, world.Letters.All.Select(letter => letter.Id).Distinct().Count());
        Assert.Single(world.Letters.All.Select(letter => letter.Attempts).Distinct());
    }, settings: new() { ["Passcode:Callbacks:MaxSubscriptions"] = "1000", ["Passcode:Callbacks:SubscriptionsPerCaller"] = "1000" });

    [Fact]
    public void An_event_arrives_though_the_step_after_it_fails_until_its_orchestration_does() => Run(async (world, harness) =>
    {
        await CallbackPublisherTests.Subscribe(world, ResetStatus.Accepted);
        world.Tenant.BeforePost = () => world.Store.Failure = new InvalidOperationException("Storage is busy.");
        await Accept(harness);
        await Idle(harness, world);

        Assert.Equal("passcode.reset.accepted", Assert.Single(world.Receiver.Calls).Event.Type);
    });

    [Fact]
    public void Neither_history_nor_log_holds_an_address() => Run(async (world, harness) =>
    {
        await CallbackPublisherTests.Subscribe(world, ResetStatus.Completed);
        world.Receiver.Answer = _ => Unavailable;
        await Reset(harness);
        await Idle(harness, world);

        Assert.Contains(harness.Log.Entries, entry => entry.Level == LogLevel.Warning);
        var written = string.Join('\n', [.. harness.Log.Entries.Select(entry => $"{entry}"), .. harness.Hub.Instances.Select(harness.Hub.HistoryOf)]);
        Assert.DoesNotContain("S3cret", written, StringComparison.Ordinal);
        Assert.DoesNotContain("logic.azure.com", written, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whenever_the_process_dies_the_event_arrives(bool isAfterEffect) => VirtualTime.Run(time =>
        Crash.AtEveryCall(20, crash => Arrives(time, crash), at => new Crash(at, isAfterEffect, isSilent: true)));

    private static async Task Arrives(VirtualTime time, Crash crash)
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        world.Receiver.Answer = _ => world.Receiver.Calls.Count == 1 ? Unavailable : new DeliveryResult.Delivered();
        await world.RunThrough(crash, time, process => Whole(process, world));

        Assert.InRange(world.Receiver.Calls.Count, 2, 4);
        Assert.Single(world.Receiver.Calls.Select(call => call.Event).Distinct());
    }

    private static async Task Whole(OrchestrationHarness harness, World world)
    {
        await Accept(harness);
        await Idle(harness, world);
    }

    /// <summary>Subscribes receivers to the end of resets, with addresses that end in their numbers.</summary>
    internal static async Task<IReadOnlyList<string>> SubscribeMany(World world, int receivers)
    {
        List<string> ids = [];
        for (var number = 0; number < receivers; number++)
        {
            var result = await world.Get<Subscribers>().Add($"https://receiver.example/{number}", [ResetEvent.TypeOf(ResetStatus.Completed)], "me", default);
            ids.Add(Assert.IsType<SubscribeResult.Subscribed>(result).Subscription.Id);
        }

        return ids;
    }

    private static void Run(Func<World, OrchestrationHarness, Task> test, Dictionary<string, string?>? settings = null) => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        foreach (var (name, value) in settings ?? [])
        {
            world.Settings[name] = value;
        }

        world.Tenant.Add(Sample.IPhone());
        await using var harness = await world.Begin(time);
        await test(world, harness);
    });

    private static async Task<string> Reset(OrchestrationHarness harness, string? address = FakeReceiver.Address)
    {
        var id = await Accept(harness, address);
        await harness.End(id);
        return id;
    }

    private static Task<string> Accept(OrchestrationHarness harness, string? address = FakeReceiver.Address) =>
        World.Accept(harness, World.Request() with { CallbackUrl = address });

    private static async Task Idle(OrchestrationHarness harness, World world)
    {
        while (harness.Hub.AnyUnderWay)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), world.Time);
        }
    }
}
