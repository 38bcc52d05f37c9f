using Azure.Data.Tables;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Passcode.Core.Orchestration;

namespace Passcode.LocalHost.Tests.Engine;

/// <summary>What can be asked of the engine, on its storage.</summary>
[Collection(EngineTests.Name)]
public sealed class EngineClientTests(EngineFixture fixture)
{
    private static readonly OrchestrationRuntimeStatus[] Deduplicated =
    [
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated,
    ];

    [Fact]
    public async Task An_orchestration_runs_to_its_end()
    {
        var hub = fixture.NewHub();
        await using var engine = await hub.Start();
        await engine.Client.StartOnce(TestOrchestrations.Steps, "one", "input", default);
        var end = await engine.Client.WaitForInstanceCompletionAsync("one", getInputsAndOutputs: true);

        Assert.Equal((OrchestrationRuntimeStatus.Completed, "input: First, Second"), (end.RuntimeStatus, end.ReadOutputAs<string>()));
        Assert.Equal(["First", "Second"], hub.Runs.Select(run => run.Activity).Distinct());
    }

    [Fact]
    public async Task An_instance_is_started_once_whatever_became_of_it()
    {
        var hub = fixture.NewHub();
        await using var engine = hub.Engine();
        await engine.Client.StartOnce(TestOrchestrations.Waiting, $"{OrchestrationRuntimeStatus.Pending}", "first", default);
        await ExpectRefusal(engine, OrchestrationRuntimeStatus.Pending);

        await engine.Start();
        await engine.Client.RaiseEventAsync($"{OrchestrationRuntimeStatus.Pending}", TestOrchestrations.Go, "gone");
        await engine.Until($"{OrchestrationRuntimeStatus.Pending}", OrchestrationRuntimeStatus.Completed);
        foreach (var status in Deduplicated.Skip(1))
        {
            var orchestrator = status == OrchestrationRuntimeStatus.Failed ? TestOrchestrations.Failing : TestOrchestrations.Waiting;
            await engine.Client.StartOnce(orchestrator, $"{status}", "first", default);
            await (status switch
            {
                OrchestrationRuntimeStatus.Suspended => engine.Client.SuspendInstanceAsync($"{status}", "told to"),
                OrchestrationRuntimeStatus.Completed => engine.Client.RaiseEventAsync($"{status}", TestOrchestrations.Go, "gone"),
                OrchestrationRuntimeStatus.Terminated => engine.Client.TerminateInstanceAsync($"{status}", "told to"),
                _ => Task.CompletedTask,
            });
            await engine.Until($"{status}", status);
            await ExpectRefusal(engine, status);
        }
    }

    [Fact]
    public async Task Of_callers_at_the_same_time_one_starts_an_instance()
    {
        await using var engine = fixture.NewHub().Engine();
        var options = new StartOrchestrationOptions("one").WithDedupeStatuses(Deduplicated);
        var starts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Record.ExceptionAsync(
            () => engine.Client.ScheduleNewOrchestrationInstanceAsync(TestOrchestrations.Single, "input", options))));

        Assert.Single(starts, exception => exception is null);
        Assert.Each(starts, exception => Assert.True(exception is null or OrchestrationAlreadyExistsException));
    }

    [Fact]
    public async Task What_has_ended_is_started_again_unless_it_is_to_run_once()
    {
        await using var engine = await fixture.NewHub().Start();
        await engine.Client.StartUnlessUnderWay(TestOrchestrations.Single, "one", "first", default);
        await engine.Client.WaitForInstanceCompletionAsync("one");
        await engine.Client.StartOnce(TestOrchestrations.Single, "one", "second", default);
        Assert.Equal("first", (await engine.Client.GetInstanceAsync("one", getInputsAndOutputs: true))!.ReadInputAs<string>());
        await engine.Client.StartUnlessUnderWay(TestOrchestrations.Single, "one", "third", default);
        await Poll.Until(
            () => engine.Client.GetInstanceAsync("one", getInputsAndOutputs: true),
            found => found is { IsCompleted: true } && found.ReadInputAs<string>() == "third");
    }

    [Fact]
    public async Task Whoever_waits_for_a_start_is_told_when_it_runs()
    {
        var hub = fixture.NewHub();
        await using var engine = hub.Engine();
        await engine.Client.StartOnce(TestOrchestrations.Waiting, "one", "input", default);
        var started = engine.Client.WaitForInstanceStartAsync("one", getInputsAndOutputs: true);
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await engine.Client.GetInstanceAsync("one"))!.RuntimeStatus);
        Assert.False(started.IsCompleted);

        await engine.Start();
        Assert.Equal((OrchestrationRuntimeStatus.Running, "input"), ((await started).RuntimeStatus, (await started).ReadInputAs<string>()));
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_is_told_so()
    {
        await using var engine = fixture.NewHub().Engine();
        using var gone = new CancellationTokenSource();
        var started = engine.Client.WaitForInstanceStartAsync("nobody", gone.Token);
        var ended = engine.Client.WaitForInstanceCompletionAsync("nobody", gone.Token);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => started);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ended);
    }

    [Fact]
    public async Task A_suspended_orchestration_does_nothing_until_it_is_resumed()
    {
        await using var engine = await fixture.NewHub().Start();
        await engine.Client.StartOnce(TestOrchestrations.Waiting, "one", "input", default);
        await engine.Client.SuspendInstanceAsync("one", "told to");
        await engine.Until("one", OrchestrationRuntimeStatus.Suspended);
        await engine.Client.RaiseEventAsync("one", TestOrchestrations.Go, "now");
        // Messages of an instance are taken in turn: the second suspension is done when the event has been taken.
        var before = (await engine.Client.GetInstanceAsync("one"))!.LastUpdatedAt;
        await engine.Client.SuspendInstanceAsync("one", "again");
        await Poll.Until(() => engine.Client.GetInstanceAsync("one"), found => found!.LastUpdatedAt > before);
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await engine.Client.GetInstanceAsync("one"))!.RuntimeStatus);

        await engine.Client.ResumeInstanceAsync("one", "told to");
        var end = await engine.Client.WaitForInstanceCompletionAsync("one", getInputsAndOutputs: true);
        Assert.Equal((OrchestrationRuntimeStatus.Completed, "now"), (end.RuntimeStatus, end.ReadOutputAs<string>()));
    }

    [Fact]
    public async Task A_terminated_orchestration_ends_and_goes_no_further()
    {
        var hub = fixture.NewHub();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.Act = _ => release.Task;
        await using var engine = await hub.Start();
        await engine.Client.StartOnce(TestOrchestrations.Steps, "one", "input", default);
        await Poll.Until(() => hub.Runs.Count, runs => runs >= 1);
        await engine.Client.TerminateInstanceAsync("one", "told to");
        var end = await engine.Client.WaitForInstanceCompletionAsync("one");
        release.SetResult();
        await engine.Client.StartOnce(TestOrchestrations.Steps, "other", "input", default);
        await engine.Client.WaitForInstanceCompletionAsync("other");

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, end.RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await engine.Client.GetInstanceAsync("one"))!.RuntimeStatus);
        Assert.Equal(["First"], hub.Runs.Where(run => run.InstanceId == "one").Select(run => run.Activity).Distinct());
    }

    [Fact]
    public async Task A_purge_leaves_nothing_of_an_instance()
    {
        var hub = fixture.NewHub();
        await using var engine = await hub.Start();
        foreach (var id in (string[])["one", "other"])
        {
            await engine.Client.StartOnce(TestOrchestrations.Single, id, "input", default);
            await engine.Client.WaitForInstanceCompletionAsync(id);
        }

        Assert.NotEqual(0, await HistoryOf("one"));
        Assert.Equal(1, (await engine.Client.PurgeInstanceAsync("one")).PurgedInstanceCount);
        Assert.Equal(0, await HistoryOf("one"));
        Assert.Null(await engine.Client.GetInstanceAsync("one"));
        Assert.NotEqual(0, await HistoryOf("other"));

        async Task<int> HistoryOf(string id)
        {
            var rows = 0;
            var table = new TableClient(fixture.Storage, hub.Settings().HubName + "History");
            await foreach (var _ in table.QueryAsync<TableEntity>(row => row.PartitionKey == id))
            {
                rows++;
            }

            return rows;
        }
    }

    private static async Task ExpectRefusal(TestEngine engine, OrchestrationRuntimeStatus status)
    {
        var options = new StartOrchestrationOptions($"{status}").WithDedupeStatuses(Deduplicated);
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(
            () => engine.Client.ScheduleNewOrchestrationInstanceAsync(TestOrchestrations.Waiting, "second", options));
        await engine.Client.StartOnce(TestOrchestrations.Waiting, $"{status}", "second", default);
        var found = (await engine.Client.GetInstanceAsync($"{status}", getInputsAndOutputs: true))!;
        Assert.Equal((status, "first"), (found.RuntimeStatus, found.ReadInputAs<string>()));
    }
}
