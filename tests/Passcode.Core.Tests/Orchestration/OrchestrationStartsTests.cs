using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Moq;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Tests.Orchestration;

public sealed class OrchestrationStartsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Pending, 6, false)]
    [InlineData(OrchestrationRuntimeStatus.Pending, 4, true)]
    [InlineData(OrchestrationRuntimeStatus.Running, 600, true)]
    public async Task An_instance_that_has_been_pending_for_five_minutes_is_not_under_way(
        OrchestrationRuntimeStatus status, int createdMinutesAgo, bool refusesPending)
    {
        var client = new Mock<DurableTaskClient>("test");
        client.Setup(client => client.GetInstanceAsync("r1", It.IsAny<CancellationToken>()))
            .ReturnsAsync(new OrchestrationMetadata("PasscodeReset", "r1") { RuntimeStatus = status, CreatedAt = Now.AddMinutes(-createdMinutesAgo) });
        StartOrchestrationOptions? options = null;
        client.Setup(client => client.ScheduleNewOrchestrationInstanceAsync(
                It.IsAny<TaskName>(), It.IsAny<object>(), It.IsAny<StartOrchestrationOptions>(), It.IsAny<CancellationToken>()))
            .Callback((TaskName _, object? _, StartOrchestrationOptions? given, CancellationToken _) => options = given)
            .ReturnsAsync("r1");

        await client.Object.StartUnlessUnderWay("PasscodeReset", "r1", "input", Now, CancellationToken.None);

        Assert.Equal(refusesPending, options!.DedupeStatuses!.Contains("Pending"));
        Assert.Contains("Running", options.DedupeStatuses!);
        Assert.Contains("Suspended", options.DedupeStatuses!);
    }
}
