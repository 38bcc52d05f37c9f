using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Approvals;

public sealed class CountApprovalsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(1000)]
    [InlineData(2001)]
    public async Task All_that_waits_is_counted_page_by_page_and_nothing_as_zero(int waiting)
    {
        var world = new World();
        for (var number = 0; number < waiting; number++)
        {
            var (id, at) = (number.ToString(CultureInfo.InvariantCulture), world.Time.GetUtcNow().AddSeconds(number));
            await world.Pending.Add(
                new(ApprovalKind.Reset, id, "agent@contoso.example", null, null, null, at, at.AddHours(8), [], null, null), default);
        }

        var process = world.Process();
        using var metrics = new RecordedMetrics(process);

        await process.GetRequiredService<CountApprovals>().Execute(default);

        Assert.Equal([waiting], metrics.Of("passcode.approvals.pending"));
    }
}
