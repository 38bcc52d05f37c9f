using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Passcode.LocalHost.Engine;
using Passcode.Testing.Drivers;

namespace Passcode.Testing.Engine;

/// <summary>A task hub, and what its activities have done.</summary>
internal sealed class TestHub(string storage, string name)
{
    private readonly ConcurrentQueue<(string Activity, string InstanceId, string WorkerId)> _runs = new();

    public string Name => name;

    /// <summary>What each activity does before it returns.</summary>
    public Func<TestActivity, Task> Act { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<(string Activity, string InstanceId, string WorkerId)> Runs => [.. _runs];

    public EngineSettings Settings(string workerId = "worker") => EngineSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("Passcode:Storage:ConnectionString", storage), new("Passcode:Storage:TablePrefix", name)]).Build(),
        workerId);

    /// <summary>An engine that does not run; its client works.</summary>
    public TestEngine Engine(string workerId = "worker") => new(this, workerId);

    public async Task<TestEngine> Start(string workerId = "worker")
    {
        var engine = Engine(workerId);
        await engine.Start();
        return engine;
    }

    public async Task Run(string activity, string instanceId, string workerId)
    {
        _runs.Enqueue((activity, instanceId, workerId));
        await Act(new TestActivity(activity, instanceId, workerId));
    }

    internal sealed record TestActivity(string Name, string InstanceId, string WorkerId);
}

/// <summary>An engine on a <see cref="TestHub"/>, as a host of its own would run it.</summary>
internal sealed class TestEngine : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private bool _isRunning;

    public TestEngine(TestHub hub, string workerId) => _services = new ServiceCollection()
        .AddLogging()
        .AddEngine(hub.Settings(workerId), tasks => TestOrchestrations.Register(tasks, hub, workerId))
        .BuildServiceProvider();

    public DurableTaskClient Client => _services.GetRequiredService<DurableTaskClient>();

    public async Task Start()
    {
        foreach (var worker in _services.GetServices<IHostedService>())
        {
            await worker.StartAsync(CancellationToken.None);
        }

        _isRunning = true;
    }

    public async Task Stop()
    {
        _isRunning = false;
        foreach (var worker in _services.GetServices<IHostedService>())
        {
            await worker.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Waits until an instance has a status.</summary>
    public Task<OrchestrationMetadata?> Until(string instanceId, OrchestrationRuntimeStatus status) =>
        Poll.Until(() => Client.GetInstanceAsync(instanceId, getInputsAndOutputs: true), found => found?.RuntimeStatus == status);

    public async ValueTask DisposeAsync()
    {
        if (_isRunning)
        {
            await Stop();
        }

        await _services.DisposeAsync();
    }
}

/// <summary>Small orchestrations of every shape that tests of an engine need.</summary>
internal static class TestOrchestrations
{
    /// <summary>The activities <see cref="First"/> and <see cref="Second"/>, and a timer of one second.</summary>
    public const string Steps = "Steps";

    public const string First = "First";

    public const string Second = "Second";

    /// <summary>One activity.</summary>
    public const string Single = "Single";

    /// <summary>Waits for the event <see cref="Go"/>, and gives what it brings.</summary>
    public const string Waiting = "Waiting";

    public const string Failing = "Failing";

    public const string Go = "Go";

    public static void Register(DurableTaskRegistry tasks, TestHub hub, string workerId)
    {
        tasks.AddOrchestratorFunc<string, string>(Steps, async (context, input) =>
        {
            var first = await context.CallActivityAsync<string>(First, context.InstanceId);
            var second = await context.CallActivityAsync<string>(Second, context.InstanceId);
            await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
            return $"{input}: {first}, {second}";
        });
        tasks.AddOrchestratorFunc<string, string>(Single, (context, _) => context.CallActivityAsync<string>(First, context.InstanceId));
        tasks.AddOrchestratorFunc<string, string>(Waiting, (context, _) => context.WaitForExternalEvent<string>(Go));
        tasks.AddOrchestratorFunc<string, string>(Failing, (_, _) => Task.FromException<string>(new InvalidOperationException("told to")));
        foreach (var activity in (string[])[First, Second])
        {
            tasks.AddActivityFunc<string, string>(activity, async (_, instanceId) =>
            {
                await hub.Run(activity, instanceId, workerId);
                return activity;
            });
        }
    }
}
