using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Audit;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Callbacks;

public sealed class SubscribersTests
{
    private static readonly string[] Completed = [ResetEvent.TypeOf(ResetStatus.Completed)];

    private readonly World _world = new() { Settings = { ["Passcode:Callbacks:SubscriptionsPerCaller"] = "3", ["Passcode:Callbacks:MaxSubscriptions"] = "5" } };

    [Fact]
    public async Task One_caller_and_all_together_have_so_many_and_an_end_makes_room()
    {
        Assert.Equal(["", "", "", "SubscriptionsPerCaller"], await Add("mallory", 4));
        Assert.Equal(["", "", "MaxSubscriptions"], await Add("ben", 3));
        Assert.Equal(5, _world.Subscriptions.Ids.Count);

        await _world.Get<Subscribers>().Remove(_world.Subscriptions.Ids.First(), "boss", default);
        Assert.Equal(["", "MaxSubscriptions"], await Add("ada", 2));
        _world.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(["", "", "", "SubscriptionsPerCaller"], await Add("mallory", 4));
        Assert.Equal(5, _world.Audit.OfType(AuditEventType.SubscriptionExpired).Count);
    }

    [Fact]
    public async Task Many_at_the_same_time_are_no_way_around_the_limit()
    {
        const int Count = 8;
        var waiting = 0;
        var all = new TaskCompletionSource();
        _world.Subscriptions.Adding = () =>
        {
            if (Interlocked.Increment(ref waiting) == Count)
            {
                all.SetResult();
            }

            return all.Task;
        };
        await Task.WhenAll(Enumerable.Range(0, Count).Select(_ =>
            _world.Process().GetRequiredService<Subscribers>().Add(FakeReceiver.Address, Completed, "mallory", default)));

        Assert.InRange(_world.Subscriptions.Ids.Count, 0, 3);
        Assert.Equal(Count - _world.Subscriptions.Ids.Count, _world.Audit.OfType(AuditEventType.SubscriptionRemoved).Count);
    }

    [Fact]
    public async Task An_acknowledged_event_renews_the_second_half_of_a_lifetime_and_nothing_revives_an_expired_one()
    {
        await Add("me", 1);
        var (subscribers, id) = (_world.Get<Subscribers>(), _world.Subscriptions.Ids.Single());
        var created = (await subscribers.Find(id, default))!;
        _world.Time.Advance(TimeSpan.FromDays(14));
        await subscribers.RecordDelivered(created, default);
        Assert.Equal(created, await subscribers.Find(id, default));

        _world.Time.Advance(TimeSpan.FromDays(2));
        await subscribers.RecordDelivered(created, default);
        Assert.Equal(created.ExpiresAt.AddDays(16), (await subscribers.Find(id, default))!.ExpiresAt);

        _world.Time.Advance(TimeSpan.FromDays(30));
        await subscribers.RecordDelivered(created, default);
        Assert.Null(await subscribers.Renew(id, default));
        Assert.False(await subscribers.HasAny(Completed[0], default));
        Assert.Empty(_world.Subscriptions.Ids);
    }

    [Fact]
    public async Task A_failing_subscription_is_told_once_a_day()
    {
        await Add("me", 1);
        var id = _world.Subscriptions.Ids.Single();
        foreach (var hours in new[] { 0, 1, 24 })
        {
            _world.Time.Advance(TimeSpan.FromHours(hours));
            await _world.Get<Subscribers>().RecordFailing(id, default);
        }

        var entries = _world.Audit.OfType(AuditEventType.SubscriptionFailing);
        Assert.Equal(2, entries.Count);
        Assert.Each(entries, entry => Assert.Equal(("subscriptions/" + id, "https://prod-01.westeurope.logic.azure.com/…"), (entry.Subject, entry.Detail)));
    }

    private async Task<List<string>> Add(string caller, int count)
    {
        List<string> refusals = [];
        for (var number = 0; number < count; number++)
        {
            refusals.Add(await _world.Get<Subscribers>().Add(FakeReceiver.Address, Completed, caller, default) is SubscribeResult.TooMany full ? full.Setting : "");
        }

        return refusals;
    }
}
