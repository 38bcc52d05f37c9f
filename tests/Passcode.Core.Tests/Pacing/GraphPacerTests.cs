using CsCheck;
using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Pacing;

namespace Passcode.Core.Tests.Pacing;

public sealed class GraphPacerTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(20);

    [Fact]
    public void No_window_ever_holds_more_than_the_limits_whatever_processes_clocks_and_deaths_do()
    {
        var calls = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[1, 20], Gen.Int[0, 400], Gen.Int[0, 14_000], Gen.Int[0, 99], Gen.Int[0, 19]).Array[1, 150];
        Gen.Select(calls, Gen.Int[-140, 140].Array[3]).Sample(
            (sent, clocks) => VirtualTime.Run(async time =>
            {
                var store = new MemoryBudget();
                GraphPacer Process(int index) => Pacer(store, new WrongClock(time, TimeSpan.FromSeconds(clocks[index])));
                GraphPacer[] processes = [.. Enumerable.Range(0, 3).Select(Process)];
                var arrivals = new List<(DateTimeOffset At, GraphCost Cost)>();
                var all = new List<Task>();
                foreach (var (process, priority, count, gap, latency, arrives, fate) in sent)
                {
                    all.Add(Call(processes[process], (GraphPriority)priority, count, TimeSpan.FromMilliseconds(latency), arrives / 100.0, dies: fate == 0));
                    await Task.Delay(TimeSpan.FromMilliseconds(gap), time);
                    processes[process] = fate == 0 ? Process(process) : processes[process];
                }

                await Task.WhenAll(all);
                foreach (var limit in (GraphLimit[])[GraphLimit.Writes, GraphLimit.Requests])
                {
                    Assert.InRange(Peak(arrivals.Select(each => (each.At, each.Cost.Of(limit)))), 0, limit == GraphLimit.Writes ? 200 : 2000);
                }

                async Task Call(GraphPacer pacer, GraphPriority priority, int count, TimeSpan latency, double arrives, bool dies)
                {
                    pacer.CallFor(priority, "one");
                    if (await pacer.Take(priority == GraphPriority.Person ? GraphCost.Read : GraphCost.Command, count, DateTimeOffset.MaxValue, default) is { } permit && permit.Use())
                    {
                        await Task.Delay(latency * arrives, time);
                        arrivals.Add((time.GetUtcNow(), (priority == GraphPriority.Person ? GraphCost.Read : GraphCost.Command) * permit.Count));
                        await Task.Delay(latency * (1 - arrives), time);
                        if (!dies)
                        {
                            permit.Dispose();
                        }
                    }
                }
            }),
            iter: 60);
    }

    [Fact]
    public void One_caller_uses_no_more_than_its_share_and_others_go_on() => VirtualTime.Run(async time =>
    {
        var pacer = Pacer(new MemoryBudget(), time);
        var (sent, began) = (0, time.GetUtcNow());
        GraphProblem? refused = null;
        for (; refused is null; sent++)
        {
            refused = await Call("flood");
        }

        Assert.Equal((200, GraphFault.CallerShareUsed), (sent - 1, refused.Fault)); // a tenth of 2,000
        Assert.InRange(refused.RetryAfter!.Value, TimeSpan.FromTicks(1), Window);
        Assert.Null(await Call("another"));
        pacer.CallFor(GraphPriority.Reset, "flood");
        Assert.True((await pacer.Enter(GraphCost.Read, default)).Succeeded);

        await Task.Delay(Window, time);
        Assert.Null(await Call("flood"));

        async Task<GraphProblem?> Call(string caller)
        {
            pacer.CallFor(GraphPriority.Person, caller);
            return (await pacer.Enter(GraphCost.Read, default)).Problem;
        }
    });

    [Fact]
    public void Resets_use_the_whole_limit_and_each_comes_back_at_the_time_it_was_given_in_the_order_of_the_requests() => VirtualTime.Run(async time =>
    {
        var pacer = Pacer(new MemoryBudget(), time);
        var began = time.GetUtcNow();
        var (sent, visits) = (new List<(DateTimeOffset At, int Reset)>(), 0);
        await Task.WhenAll(Enumerable.Range(0, 2000).Select(Reset));

        Assert.InRange((time.GetUtcNow() - began).TotalSeconds, 180, 180 * 1.05);
        Assert.InRange(Peak(sent.Select(each => (each.At, 1))), 195, 200);
        Assert.InRange(visits, 2000, 2000 * 3);
        Assert.Each(sent.Index(), each => Assert.InRange(each.Item.Reset - each.Index, -250, 250));

        async Task Reset(int index)
        {
            pacer.CallFor(GraphPriority.Reset, $"{index:D5}");
            while (true)
            {
                visits++;
                var began = time.GetUtcNow();
                var paced = await pacer.Enter(GraphCost.Command, default);
                Assert.InRange(time.GetUtcNow() - began, TimeSpan.Zero, TimeSpan.FromSeconds(2));
                if (paced.Value is { } permit)
                {
                    await Send(permit, time);
                    sent.Add((time.GetUtcNow(), index));
                    return;
                }

                Assert.Equal(GraphFault.Paced, paced.Problem!.Fault);
                await Task.Delay(paced.Problem.RetryAfter!.Value, time);
            }
        }
    });

    [Fact]
    public void People_are_answered_within_two_seconds_while_resets_and_a_run_use_everything() => VirtualTime.Run(async time =>
    {
        var pacer = Pacer(new MemoryBudget(), time);
        var end = time.GetUtcNow() + TimeSpan.FromMinutes(3);
        var load = Enumerable.Range(0, 60).Select(index => Saturate(pacer, index < 40 ? GraphPriority.Reset : GraphPriority.Bulk, $"{index:D2}", GraphCost.Read, 20, time, end)).ToList();
        var waits = new List<TimeSpan>();
        for (var lookup = 0; lookup < 400; lookup++)
        {
            pacer.CallFor(GraphPriority.Person, "agent");
            var began = time.GetUtcNow();
            var paced = await pacer.Enter(GraphCost.Read, default);
            waits.Add(time.GetUtcNow() - began);
            await Send(paced.Value!, time);
            await Task.Delay(TimeSpan.FromSeconds(0.2), time);
        }

        Assert.InRange((await Task.WhenAll(load)).Sum(), 0.8 * 100 * 180, 100 * 200);
        Assert.InRange(waits.Max(), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    });

    [Fact]
    public void A_caller_with_many_calls_lets_others_of_its_priority_pass() => VirtualTime.Run(async time =>
    {
        var pacer = Pacer(new MemoryBudget(), time);
        var end = time.GetUtcNow() + TimeSpan.FromMinutes(2);
        var calls = await Task.WhenAll(Enumerable.Range(0, 400).Select(index => Saturate(pacer, GraphPriority.Person, index >= 200 ? "greedy" : $"other {index % 10}", GraphCost.Read, 10, time, end)));

        // Eleven callers, of whom one asks from 200 places and the others from 20 each.
        Assert.InRange(calls[200..].Sum(), 0.5 * calls.Sum() / 11, 1.8 * calls.Sum() / 11);
    });

    [Theory]
    [InlineData(GraphPriority.Reset, GraphPriority.Bulk, 0.05)]
    [InlineData(GraphPriority.Reset, GraphPriority.Background, 0.005)]
    public void A_low_priority_keeps_its_least_share_also_when_another_process_uses_everything(GraphPriority high, GraphPriority low, double least) => VirtualTime.Run(async time =>
    {
        var store = new MemoryBudget();
        var end = time.GetUtcNow() + TimeSpan.FromMinutes(10);
        var many = Enumerable.Range(0, 4).Select(index => Saturate(Pacer(store, time), high, $"{index}", GraphCost.Command, 20, time, end)).ToList();
        var few = await Saturate(Pacer(store, time), low, "run", GraphCost.Command, 20, time, end);
        var sum = few + (await Task.WhenAll(many)).Sum();

        Assert.InRange(few, least * 0.7 * 6000, 0.3 * 6000);
        Assert.InRange(sum, 0.85 * 6000, 6200);
    });

    [Fact]
    public void Processes_share_alike_who_ever_came_first() => VirtualTime.Run(async time =>
    {
        var store = new MemoryBudget();
        var end = time.GetUtcNow() + TimeSpan.FromMinutes(10);
        var first = Saturate(Pacer(store, time), GraphPriority.Reset, "1", GraphCost.Command, 20, time, end);
        await Task.Delay(TimeSpan.FromSeconds(30), time);
        var second = Saturate(Pacer(store, time), GraphPriority.Reset, "2", GraphCost.Command, 20, time, end);

        Assert.InRange(await first / (double)await second, 0.7, 1.6);
        Assert.InRange(await first + await second, 0.85 * 6000, 6200);
    });

    [Fact]
    public void A_run_leaves_a_fifth_of_the_writes_free_and_sends_evenly() => VirtualTime.Run(async time =>
    {
        var pacer = Pacer(new MemoryBudget(), time);
        var began = time.GetUtcNow();
        var run = Saturate(pacer, GraphPriority.Bulk, "run", GraphCost.Command, 20, time, began + TimeSpan.FromMinutes(5));
        await Task.Delay(TimeSpan.FromSeconds(63), time);
        pacer.CallFor(GraphPriority.Reset, "1");
        for (var reset = 0; reset < 30; reset++)
        {
            var asked = time.GetUtcNow();
            await Send((await pacer.Enter(GraphCost.Command, default)).Value!, time, TimeSpan.Zero);
            Assert.Equal(asked, time.GetUtcNow());
        }

        Assert.InRange(await run, 0.95 * 8 * 300 - 40, 8 * 305);
    });

    [Fact]
    public void What_a_dead_process_took_is_free_again_a_window_after_its_last_possible_use() => VirtualTime.Run(async time =>
    {
        var store = new MemoryBudget();
        var began = time.GetUtcNow();
        for (var batch = 0; batch < 10; batch++)
        {
            (await Pacer(store, time).Take(GraphCost.Command, 20, DateTimeOffset.MaxValue, default))!.Use();
        }

        using var permit = await Pacer(store, time).Take(GraphCost.Command, 1, DateTimeOffset.MaxValue, default);
        Assert.InRange(time.GetUtcNow() - began, TimeSpan.FromSeconds(39), TimeSpan.FromSeconds(42));
    });

    [Fact]
    public void A_429_halves_the_level_once_after_its_pause_and_calm_restores_it() => VirtualTime.Run(async time =>
    {
        var pacer = Pacer(new MemoryBudget(), time);
        pacer.CallFor(GraphPriority.Bulk, "run");
        var (began, sentAt) = (time.GetUtcNow(), time.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(0.1), time);
        for (var item = 0; item < 20; item++)
        {
            pacer.Throttled(GraphCost.Command, TimeSpan.FromSeconds(7), sentAt);
        }

        await Send((await pacer.Take(GraphCost.Command, 1, DateTimeOffset.MaxValue, default))!, time, TimeSpan.Zero);
        Assert.Equal((7.1, 240.0), ((time.GetUtcNow() - began).TotalSeconds, pacer.BulkCommandsPerMinute));
        await Task.Delay(TimeSpan.FromSeconds(45), time);
        Assert.Equal(240 + (2 * 48), pacer.BulkCommandsPerMinute, 1e-6);
        await Task.Delay(TimeSpan.FromMinutes(10), time);
        Assert.Equal(480, pacer.BulkCommandsPerMinute);
    });

    [Fact]
    public void Endless_429s_leave_a_trickle_and_other_processes_and_limits_know() => VirtualTime.Run(async time =>
    {
        var store = new MemoryBudget();
        var pacer = Pacer(store, time);
        pacer.CallFor(GraphPriority.Bulk, "run");
        for (var round = 0; round < 20; round++)
        {
            await Send((await pacer.Take(GraphCost.Command, 20, DateTimeOffset.MaxValue, default))!, time);
            pacer.Throttled(GraphCost.Command, TimeSpan.FromSeconds(1), time.GetTimestamp());
            await Task.Delay(TimeSpan.FromSeconds(0.1), time);
        }

        var permit = (await pacer.Take(GraphCost.Command, 20, DateTimeOffset.MaxValue, default))!;
        Assert.InRange(permit.Count, 1, 2);
        Assert.Equal(24.0, pacer.BulkCommandsPerMinute, 1e-6);
        var other = Pacer(store, time);
        Assert.Equal(20, (await other.Take(GraphCost.Read, 20, DateTimeOffset.MaxValue, default))!.Count);
        Assert.InRange(other.BulkCommandsPerMinute, 10, 24.1);
    });

    [Fact]
    public void What_is_not_used_is_given_back() => VirtualTime.Run(async time =>
    {
        var pacer = Pacer(new MemoryBudget(), time);
        var began = time.GetUtcNow();
        for (var batch = 0; batch < 50; batch++)
        {
            (await pacer.Take(GraphCost.Command, 20, DateTimeOffset.MaxValue, default))!.Dispose();
        }

        Assert.Equal(began, time.GetUtcNow());
    });

    [Fact]
    public void A_lone_reset_costs_one_transaction() => VirtualTime.Run(async time =>
    {
        var store = new MemoryBudget();
        var pacer = Pacer(store, time);
        for (var reset = 0; reset < 3; reset++)
        {
            var before = store.Transactions;
            pacer.CallFor(GraphPriority.Reset, $"{reset}");
            foreach (var call in (GraphCost[])[GraphCost.Read, GraphCost.Command, .. Enumerable.Repeat(GraphCost.Read, 5)])
            {
                await Send((await pacer.Enter(call, default)).Value!, time);
                await Task.Delay(TimeSpan.FromSeconds(5), time);
            }

            Assert.Equal(reset == 0 ? 2 : 1, store.Transactions - before); // the first reads what others use
            await Task.Delay(TimeSpan.FromMinutes(5), time);
        }
    });

    [Fact]
    public void A_process_that_was_held_up_after_its_permit_does_not_call() => VirtualTime.Run(async time =>
    {
        using var permit = (await Pacer(new MemoryBudget(), time).Enter(GraphCost.Command, default)).Value!;
        await Task.Delay(TimeSpan.FromSeconds(5), time);
        Assert.False(permit.Use());
    });

    [Fact]
    public void A_permit_lets_pass_what_it_is_for_and_no_more() => VirtualTime.Run(async time =>
    {
        var pacer = Pacer(new MemoryBudget(), time);
        Assert.False(pacer.IsPrepaid(GraphCost.Read));
        using var permit = (await pacer.Take(GraphCost.Command, 2, DateTimeOffset.MaxValue, default))!;
        Assert.False(pacer.IsPrepaid(GraphCost.Command));
        permit.Use();
        Assert.True(pacer.IsPrepaid(GraphCost.Command * 2));
        Assert.False(pacer.IsPrepaid(GraphCost.Command));
    });

    [Fact]
    public void The_time_until_a_command_is_issued_counts_the_resets_that_wait_in_every_process() => VirtualTime.Run(async time =>
    {
        var store = new MemoryBudget();
        var pacer = Pacer(store, time);
        Assert.Equal(10, (await pacer.UntilIssued(GraphPriority.Reset, 100, default)).TotalSeconds);
        await Task.WhenAll(Enumerable.Range(0, 700).Select(async index =>
        {
            pacer.CallFor(GraphPriority.Reset, $"{index:D3}");
            if ((await pacer.Enter(GraphCost.Command, default)).Value is { } permit)
            {
                await Send(permit, time);
            }
        }));

        // 200 were sent, and 500 wait.
        Assert.InRange((await pacer.UntilIssued(GraphPriority.Reset, 0, default)).TotalSeconds, 45, 50);
        await Pacer(store, time).Take(GraphCost.Read, 1, DateTimeOffset.MaxValue, default); // others are there, so demand is written
        await Task.Delay(TimeSpan.FromSeconds(21), time);
        pacer.CallFor(GraphPriority.Reset, "200");
        await Send((await pacer.Enter(GraphCost.Command, default)).Value!, time);
        Assert.InRange((await Pacer(store, time).UntilIssued(GraphPriority.Bulk, 0, default)).TotalSeconds, 500 / 8.0 / 2, 500 / 4.0 * 1.1);
    });

    private static GraphPacer Pacer(IBudgetStore store, TimeProvider time) => new(store, Options.Create(new PacingOptions()), time);

    private static async Task Send(GraphPermit permit, TimeProvider time, TimeSpan? latency = null)
    {
        using var used = permit;
        Assert.True(permit.Use());
        await Task.Delay(latency ?? TimeSpan.FromSeconds(0.2), time);
    }

    // Calls as often as it may until the end, a few at a time; gives how often.
    private static async Task<int> Saturate(GraphPacer pacer, GraphPriority priority, string id, GraphCost each, int most, TimeProvider time, DateTimeOffset end)
    {
        pacer.CallFor(priority, id);
        var count = 0;
        while (time.GetUtcNow() < end)
        {
            if (await pacer.Take(each, most, end, default) is { } permit)
            {
                count += permit.Count;
                await Send(permit, time);
            }
        }

        return count;
    }

    private static int Peak(IEnumerable<(DateTimeOffset At, int Count)> arrivals)
    {
        var (all, first, sum, peak) = (arrivals.OrderBy(each => each.At).ToList(), 0, 0, 0);
        foreach (var (at, count) in all)
        {
            for (sum += count; all[first].At + Window <= at; first++)
            {
                sum -= all[first].Count;
            }

            peak = Math.Max(peak, sum);
        }

        return peak;
    }

    private sealed class WrongClock(TimeProvider time, TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + ahead;

        public override long GetTimestamp() => time.GetTimestamp();

        public override long TimestampFrequency => time.TimestampFrequency;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, dueTime, period);
    }
}
