using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;

namespace Passcode.Core.Tests.Policy;

public sealed class RecentGroupMembersTests
{
    // 72 pages of 5 units are more than a caller's tenth of the 3,500 units in a window.
    [Fact]
    public void A_large_group_is_read_on_nobodys_share_whoever_asks_first() => VirtualTime.Run(async time =>
    {
        var pacer = new GraphPacer(new MemoryBudget(), Options.Create(new PacingOptions()), time);
        var members = new RecentGroupMembers(new PagedGroup(pacer, pages: 72, time), pacer, time);
        pacer.CallFor(GraphPriority.Person, "agent");
        var person = members.Get("large");
        pacer.CallFor(GraphPriority.Reset, "019c");
        var reset = members.Get("large");

        Assert.True((await person).Succeeded);
        Assert.Same((await person).Value, (await reset).Value);
        pacer.CallFor(GraphPriority.Person, "agent");
        Assert.True((await pacer.Enter(GraphCost.Read, default)).Succeeded);
    });

    // 400 pages of a second each.
    [Fact]
    public void A_group_whose_reading_takes_longer_than_the_memory_is_read_once_for_all_who_wait() => VirtualTime.Run(async time =>
    {
        var pacer = new GraphPacer(new MemoryBudget(), Options.Create(new PacingOptions()), time);
        var group = new PagedGroup(pacer, pages: 400, time) { Delay = TimeSpan.FromSeconds(1) };
        var members = new RecentGroupMembers(group, pacer, time);

        GraphResult<GroupMembers> soon;
        while (!(soon = await members.GetSoon("large")).Succeeded)
        {
            Assert.Equal(GraphFault.Paced, soon.Problem.Fault);
            await Task.Delay(soon.Problem.RetryAfter!.Value, time);
        }

        Assert.Same(soon.Value, (await members.Get("large")).Value);
        Assert.Equal(1, group.Readings);
        await Task.Delay(TimeSpan.FromSeconds(61), time);
        Assert.NotSame(soon.Value, (await members.Get("large")).Value);
        Assert.Equal(2, group.Readings);
    });

    private sealed class PagedGroup(GraphPacer pacer, int pages, TimeProvider time) : IGroupMembers
    {
        public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(100);

        public int Readings { get; private set; }

        public async Task<GraphResult<GroupMembers>> Read(string groupId, CancellationToken cancellationToken)
        {
            Readings++;
            for (var page = 0; page < pages; page++)
            {
                var entered = await pacer.Enter(new GraphCost(0, 0, 5), cancellationToken);
                if (!entered.Succeeded)
                {
                    return entered.Problem;
                }

                using var permit = entered.Value;
                permit.Use();
                await Task.Delay(Delay, time, cancellationToken);
            }

            return new GroupMembers();
        }
    }
}
