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

    private sealed class PagedGroup(GraphPacer pacer, int pages, TimeProvider time) : IGroupMembers
    {
        public async Task<GraphResult<GroupMembers>> Read(string groupId, CancellationToken cancellationToken)
        {
            for (var page = 0; page < pages; page++)
            {
                var entered = await pacer.Enter(new GraphCost(0, 0, 5), cancellationToken);
                if (!entered.Succeeded)
                {
                    return entered.Problem;
                }

                using var permit = entered.Value;
                permit.Use();
                await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellationToken);
            }

            return new GroupMembers();
        }
    }
}
