using Azure.Storage.Queues;
using DurableTask.AzureStorage;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Passcode.Core.Orchestration;
using Passcode.LocalHost.Engine;

namespace Passcode.LocalHost.Tests.Engine;

/// <summary>Engines that stop, that start again, and that share a hub.</summary>
[Collection(EngineTests.Name)]
public sealed class EngineRecoveryTests(EngineFixture fixture)
{
    // More than one engine runs at a time, so that the other must take part.
    private const int Instances = 70;

    [Fact]
    public async Task An_engine_stops_though_an_activity_hangs_and_lets_go_of_it()
    {
        var hub = fixture.NewHub();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.Act = activity => activity.WorkerId == "first" ? release.Task : Task.CompletedTask;
        await using var first = await hub.Start("first");
        await first.Client.StartOnce(TestOrchestrations.Steps, "one", "input", default);
        await Poll.Until(() => hub.Runs.Count, runs => runs >= 1);

        await first.Stop();
        Assert.False(release.Task.IsCompleted);
        var activities = new QueueClient(fixture.Storage, $"{hub.Settings().HubName}-workitems".ToLowerInvariant());
        Assert.Single((await activities.PeekMessagesAsync(maxMessages: 2)).Value); // handed back, not hidden until its lock expires

        // Another gets the partition only when it is given back.
        await using var second = await hub.Start("second");
        var end = await second.Client.WaitForInstanceCompletionAsync("one").WaitAsync(Poll.Timeout);
        release.SetResult();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus);
        Assert.Equal(
            [("First", "first"), ("First", "second"), ("Second", "second")], hub.Runs.Select(run => (run.Activity, run.WorkerId)).Distinct());
    }

    [Fact]
    public async Task An_engine_that_starts_again_under_its_id_finishes_what_it_began()
    {
        var hub = fixture.NewHub();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isHanging = true;
        hub.Act = _ => isHanging ? release.Task : Task.CompletedTask;
        await using var first = await hub.Start();
        string[] ids = [.. Enumerable.Range(0, 5).Select(number => $"instance-{number}")];
        await Task.WhenAll(ids.Select(id => first.Client.StartOnce(TestOrchestrations.Steps, id, "input", default)));
        await Poll.Until(() => hub.Runs.DistinctBy(run => run.InstanceId).Count(), begun => begun == ids.Length);
        await first.Stop();

        isHanging = false;
        await using var second = await hub.Start();
        var ends = await Task.WhenAll(ids.Select(id => second.Client.WaitForInstanceCompletionAsync(id))).WaitAsync(Poll.Timeout);
        release.SetResult();

        Assert.Each(ends, end => Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus));
        Assert.Each(ids, id => Assert.Equal(["First", "Second"], hub.Runs.Where(run => run.InstanceId == id).Select(run => run.Activity).Distinct()));
    }

    [Fact]
    public async Task Two_engines_share_the_work_of_a_hub()
    {
        var hub = fixture.NewHub();
        var both = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.Act = _ =>
        {
            if (hub.Runs.DistinctBy(run => run.WorkerId).Count() == 2)
            {
                both.TrySetResult();
            }

            return both.Task;
        };
        await using var first = await hub.Start("first");
        await using var second = await hub.Start("second");
        string[] ids = [.. Enumerable.Range(0, Instances).Select(number => $"instance-{number}")];
        await Task.WhenAll(ids.Select((id, number) =>
            (number % 2 == 0 ? first : second).Client.StartOnce(TestOrchestrations.Single, id, "input", default)));
        var ends = await Task.WhenAll(ids.Select(id => second.Client.WaitForInstanceCompletionAsync(id))).WaitAsync(Poll.Timeout);

        Assert.Each(ends, end => Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus));
        Assert.Equal(["first", "second"], hub.Runs.Select(run => run.WorkerId).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(ids.Order(StringComparer.Ordinal), hub.Runs.Select(run => run.InstanceId).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hub_with_more_partitions_keeps_them(bool isLeasedInTable)
    {
        var hub = fixture.NewHub();
        string[] ids = [.. Enumerable.Range(0, 12).Select(number => $"instance-{number}")];
        var settings = hub.Settings().ToService(NullLoggerFactory.Instance);
        Assert.Equal(1, settings.PartitionCount);
        (settings.PartitionCount, settings.UseTablePartitionManagement) = (4, isLeasedInTable);
        using (var other = new AzureStorageOrchestrationService(settings))
        {
            await other.CreateIfNotExistsAsync();
            var client = new EngineClient(other, OrchestrationJson.Converter);
            await Task.WhenAll(ids.Select(id => client.StartOnce(TestOrchestrations.Single, id, "input", default)));
        }

        Assert.Equal(4, hub.Settings().ToService(NullLoggerFactory.Instance).PartitionCount);
        await using var engine = await hub.Start();
        await engine.Client.StartOnce(TestOrchestrations.Single, "later", "input", default);
        var ends = await Task.WhenAll(ids.Append("later").Select(id => engine.Client.WaitForInstanceCompletionAsync(id))).WaitAsync(Poll.Timeout);

        Assert.Each(ends, end => Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus));
    }
}
