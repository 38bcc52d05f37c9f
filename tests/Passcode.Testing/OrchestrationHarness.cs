using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Passcode.Testing;

/// <summary>
/// A process on a task hub in virtual time. Inside <see cref="VirtualTime.Run"/>: begin it, start orchestrations with <see cref="Client"/>,
/// await <see cref="End"/>. A second harness over the first one's storage is the process that starts again.
/// </summary>
public sealed class OrchestrationHarness : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OrchestrationHarness(ServiceProvider services, VirtualTaskHub hub, RecordedLogs log) => (_services, Hub, Log) = (services, hub, log);

    /// <summary>The services that were configured.</summary>
    public IServiceProvider Services => _services;

    /// <summary>The client.</summary>
    public DurableTaskClient Client => _services.GetRequiredService<DurableTaskClient>();

    /// <summary>The task hub as this process works on it.</summary>
    public VirtualTaskHub Hub { get; }

    /// <summary>What was logged.</summary>
    public RecordedLogs Log { get; }

    /// <summary>Begins a process; it takes up what is unfinished in its storage.</summary>
    /// <param name="time">The test's clock.</param>
    /// <param name="configure">Adds what the activities use. Settings come from an IConfiguration added here.</param>
    /// <param name="tasks">Registers orchestrators and activities.</param>
    /// <param name="converter">How values are written.</param>
    /// <param name="storage">What outlives the process; new by default.</param>
    /// <param name="faults">What goes wrong.</param>
    public static Task<OrchestrationHarness> Begin(
        VirtualTime time,
        Action<IServiceCollection> configure,
        Action<DurableTaskRegistry> tasks,
        DataConverter? converter = null,
        HubStorage? storage = null,
        HubFaults? faults = null)
    {
        var log = new RecordedLogs();
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging(logging => logging.AddProvider(log))
            .AddTaskFactory(tasks)
            .AddSingleton(provider => new VirtualTaskHub(
                storage ?? new HubStorage(),
                faults ?? new HubFaults(),
                time,
                provider,
                NoWorker.FactoryOf(provider),
                converter is null ? new() : new() { DataConverter = converter }))
            .AddSingleton<DurableTaskClient>(provider => new VirtualTaskHubClient(provider.GetRequiredService<VirtualTaskHub>()));
        configure(services);
        var provider = services.BuildServiceProvider();
        var harness = new OrchestrationHarness(provider, provider.GetRequiredService<VirtualTaskHub>(), log);
        harness.Hub.Start();
        return Task.FromResult(harness);
    }

    /// <summary>Waits until an instance has ended.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task End(string instanceId)
    {
        var instance = Hub.Storage.Instances[instanceId];
        await instance.Ended;
        if (instance.Failure is { } failure)
        {
            throw new InvalidOperationException($"{instanceId} failed: {failure}");
        }
    }

    /// <summary>The process dies: nothing that it still does reaches the task hub.</summary>
    public void Abandon() => Hub.Die();

    /// <summary>Ends the process. What runs in it is left as it is.</summary>
    public async ValueTask DisposeAsync()
    {
        Hub.Die();
        await _services.DisposeAsync();
    }
}

/// <summary>Gives access to the tasks of a worker without running one.</summary>
internal sealed class NoWorker(string name, IDurableTaskFactory factory) : Microsoft.DurableTask.Worker.Hosting.DurableTaskWorker(name, factory)
{
    public static IDurableTaskFactory FactoryOf(IServiceProvider services) => services.GetServices<IHostedService>().OfType<NoWorker>().Single().Factory;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
}

/// <summary>Registers tasks for <see cref="NoWorker"/>.</summary>
internal static class TaskFactoryServices
{
    public static IServiceCollection AddTaskFactory(this IServiceCollection services, Action<DurableTaskRegistry> tasks) =>
        services.AddDurableTaskWorker(worker => worker.AddTasks(tasks).UseBuildTarget<NoWorker>());
}
