using CsCheck;
using Passcode.Core.Pacing;
using Passcode.Testing;

namespace Passcode.Core.Tests.Pacing;

public sealed class BudgetTests
{
    private const int Limit = 160;

    [Fact]
    public void No_window_ever_holds_more_than_the_limit_whatever_answers_take()
    {
        var calls = Gen.Select(Gen.Int[1, 20], Gen.Int[0, 9000], Gen.Int[0, 99]).Array[1, 120];
        calls.Sample(
            sends => VirtualTime.Run(async time =>
            {
                var budget = new BudgetSpender(new MemoryBudget(), Limit, TimeSpan.FromSeconds(30), () => 0, time);
                var arrivals = new List<(DateTimeOffset At, int Count)>();
                foreach (var (wanted, latency, percent) in sends)
                {
                    var send = (await budget.Take(wanted, DateTimeOffset.MaxValue, CancellationToken.None))!;
                    var arrival = TimeSpan.FromMilliseconds(latency * percent / 100.0);
                    await Task.Delay(arrival, time);
                    arrivals.Add((time.GetUtcNow(), send.Count));
                    await Task.Delay(TimeSpan.FromMilliseconds(latency) - arrival, time);
                    budget.Answered(send, null);
                }

                Assert.Each(arrivals, last => Assert.InRange(
                    arrivals.Where(each => each.At <= last.At && each.At > last.At - TimeSpan.FromSeconds(20)).Sum(each => each.Count), 0, Limit));
            }),
            iter: 200);
    }

    [Fact]
    public void A_full_queue_goes_out_evenly_at_the_limit() => VirtualTime.Run(async time =>
    {
        var budget = new BudgetSpender(new MemoryBudget(), Limit, TimeSpan.FromSeconds(30), () => 0, time);
        var began = time.GetUtcNow();
        var sent = 0;
        while (sent < 1600)
        {
            var send = (await budget.Take(20, DateTimeOffset.MaxValue, CancellationToken.None))!;
            budget.Answered(send, null);
            sent += send.Count;
        }

        Assert.InRange((time.GetUtcNow() - began).TotalSeconds, ((1600 - 20) / 8.0) - 5, ((1600 - 20) / 8.0) + 1);
    });

    [Fact]
    public void A_429_halves_the_budget_after_its_pause_and_calm_restores_it() => VirtualTime.Run(async time =>
    {
        var budget = new BudgetSpender(new MemoryBudget(), Limit, TimeSpan.FromSeconds(30), () => 0, time);
        var began = time.GetUtcNow();
        budget.Answered((await budget.Take(20, DateTimeOffset.MaxValue, CancellationToken.None))!, new GraphPause(TimeSpan.FromSeconds(7)));
        var next = (await budget.Take(20, DateTimeOffset.MaxValue, CancellationToken.None))!;

        Assert.Equal((TimeSpan.FromSeconds(7), 80.0, 20), (time.GetUtcNow() - began, budget.Level, next.Count));
        budget.Answered(next, null);
        await Task.Delay(TimeSpan.FromSeconds(45), time);
        await budget.Take(1, DateTimeOffset.MaxValue, CancellationToken.None);
        Assert.Equal(112, budget.Level);
        await Task.Delay(TimeSpan.FromMinutes(10), time);
        await budget.Take(1, DateTimeOffset.MaxValue, CancellationToken.None);
        Assert.Equal(Limit, budget.Level);
    });

    [Fact]
    public void TooManyConflicts_429s_leave_a_trickle() => VirtualTime.Run(async time =>
    {
        var budget = new BudgetSpender(new MemoryBudget(), Limit, TimeSpan.FromSeconds(30), () => 0, time);
        for (var round = 0; round < 20; round++)
        {
            budget.Answered((await budget.Take(20, DateTimeOffset.MaxValue, CancellationToken.None))!, new GraphPause(TimeSpan.FromSeconds(1)));
        }

        Assert.Equal(2, ((await budget.Take(20, DateTimeOffset.MaxValue, CancellationToken.None))!).Count);
        Assert.Equal(8, budget.Level);
    });

    [Fact]
    public void Two_spenders_of_one_budget_share_it_and_what_a_dead_one_took_stays_taken() => VirtualTime.Run(async time =>
    {
        var store = new MemoryBudget();
        BudgetSpender Spender() => new(store, Limit, TimeSpan.FromSeconds(30), () => 0, time);
        var began = time.GetUtcNow();
        var (one, other) = (Spender(), Spender());
        for (var round = 0; round < 4; round++)
        {
            await one.Take(20, DateTimeOffset.MaxValue, CancellationToken.None);
            other.Answered((await other.Take(20, DateTimeOffset.MaxValue, CancellationToken.None))!, null);
        }

        // The first never learns its answers, as if its process had died: its sends count for as long as they may still arrive.
        await Spender().Take(20, DateTimeOffset.MaxValue, CancellationToken.None);
        Assert.InRange(time.GetUtcNow() - began, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(40));
        await Spender().Take(20, DateTimeOffset.MaxValue, CancellationToken.None);
        await Spender().Take(20, DateTimeOffset.MaxValue, CancellationToken.None);
        await Spender().Take(20, DateTimeOffset.MaxValue, CancellationToken.None);
        await Spender().Take(20, DateTimeOffset.MaxValue, CancellationToken.None);
        Assert.InRange(time.GetUtcNow() - began, TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(60));
    });

    [Fact]
    public void What_is_given_back_can_be_spent_at_once() => VirtualTime.Run(async time =>
    {
        var budget = new BudgetSpender(new MemoryBudget(), 20, TimeSpan.FromSeconds(30), () => 0, time);
        var began = time.GetUtcNow();
        budget.GiveBack((await budget.Take(5, DateTimeOffset.MaxValue, CancellationToken.None))!);
        for (var round = 0; round < 4; round++)
        {
            budget.Answered((await budget.Take(5, DateTimeOffset.MaxValue, CancellationToken.None))!, null);
        }

        Assert.InRange(time.GetUtcNow() - began, TimeSpan.FromSeconds(0), TimeSpan.FromSeconds(20));
    });

    [Fact]
    public void Single_resets_beyond_their_share_are_given_way() => VirtualTime.Run(async time =>
    {
        var singles = new SingleSends(time);
        var budget = new BudgetSpender(new MemoryBudget(), Limit, TimeSpan.FromSeconds(30), () => singles.Beyond(40), time);
        var began = time.GetUtcNow();
        for (var send = 0; send < 190; send++)
        {
            singles.Add();
        }

        await budget.Take(20, DateTimeOffset.MaxValue, CancellationToken.None);
        Assert.InRange(time.GetUtcNow() - began, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(21));
    });
}
