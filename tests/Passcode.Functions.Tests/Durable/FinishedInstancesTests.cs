using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Passcode.Core.Workflows;
using Passcode.Functions.Durable;

namespace Passcode.Functions.Tests.Durable;

public sealed class FinishedInstancesTests
{
    [Fact]
    public async Task Only_finished_instances_are_purged_and_only_old_ones()
    {
        PurgeInstancesFilter? filter = null;
        var hub = new Mock<DurableTaskClient>("hub");
        hub.Setup(client => client.PurgeAllInstancesAsync(It.IsAny<PurgeInstancesFilter>(), It.IsAny<CancellationToken>()))
            .Callback((PurgeInstancesFilter given, CancellationToken _) => filter = given)
            .ReturnsAsync(new PurgeResult(0));
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 31, 3, 0, 0, TimeSpan.Zero));
        var finished = new FinishedInstances(Options.Create(new HistoryOptions { KeepFor = TimeSpan.FromDays(10) }), time);

        await finished.Purge(hub.Object, CancellationToken.None);

        Assert.Equal(new DateTimeOffset(2026, 1, 21, 3, 0, 0, TimeSpan.Zero), filter!.CreatedTo);
        Assert.DoesNotContain(filter.Statuses!, status =>
            status is OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Suspended);
    }
}
