using DurableTask.Core;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Hosting;
using Microsoft.DurableTask.Worker.Shims;
using Microsoft.Extensions.Options;

namespace Passcode.LocalHost.Engine;

/// <summary>A Durable Task worker for the orchestration service of this process, corresponding to <c>UseGrpc</c> for a remote
/// service.</summary>
internal sealed class EngineWorker(
    string name,
    IDurableTaskFactory factory,
    IOrchestrationService service,
    EngineSettings settings,
    IServiceProvider services,
    IOptionsMonitor<DurableTaskWorkerOptions> options,
    ILoggerFactory loggers) : DurableTaskWorker(name, factory)
{
    // For what runs; it runs again after the next start, as after any death of the process. The host stops after 2.5 seconds.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(2);

    private TaskHubWorker? _worker;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var shims = new DurableTaskShimFactory(options.Get(Name), loggers);
        await service.CreateIfNotExistsAsync();
        _worker = new TaskHubWorker(service, new Orchestrators(Factory, shims, services), new Activities(Factory, shims, services), loggers)
        {
            ErrorPropagationMode = ErrorPropagationMode.UseFailureDetails,
        };
        await _worker.StartAsync();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_worker is { } worker)
        {
            await Stop(worker, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Forced, as Durable Task would otherwise look only once a second whether what runs has ended; the service waits for that itself. Messages
    // are handed back though it takes too long.
    private async Task Stop(TaskHubWorker worker, CancellationToken cancellationToken)
    {
        await settings.Received.Stop();
        await Task.WhenAny(worker.StopAsync(isForced: true), Task.Delay(LongestStop, cancellationToken));
        await settings.Received.HandBack(settings.Storage);
    }

    public override void Dispose()
    {
        _worker?.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;

    private sealed class Orchestrators(IDurableTaskFactory factory, DurableTaskShimFactory shims, IServiceProvider services)
        : INameVersionObjectManager<TaskOrchestration>
    {
        public void Add(ObjectCreator<TaskOrchestration> creator) => throw new NotSupportedException();

        public TaskOrchestration? GetObject(string name, string? version) =>
            factory.TryCreateOrchestrator(name, services, out var orchestrator) ? shims.CreateOrchestration(name, orchestrator) : null;
    }

    private sealed class Activities(IDurableTaskFactory factory, DurableTaskShimFactory shims, IServiceProvider services)
        : INameVersionObjectManager<TaskActivity>
    {
        public void Add(ObjectCreator<TaskActivity> creator) => throw new NotSupportedException();

        public TaskActivity? GetObject(string name, string? version) => new ScopedActivity(name, factory, shims, services);
    }

    /// <summary>Runs an activity in its own scope, with the serialization of the Functions host.</summary>
    private sealed class ScopedActivity(string name, IDurableTaskFactory factory, DurableTaskShimFactory shims, IServiceProvider services) : TaskActivity
    {
        public override string Run(TaskContext context, string input) => throw new NotSupportedException();

        public override async Task<string> RunAsync(TaskContext context, string input)
        {
            await using var scope = services.CreateAsyncScope();
            return factory.TryCreateActivity(name, scope.ServiceProvider, out var activity)
                ? FunctionsHostJson.Output(await shims.CreateActivity(name, activity).RunAsync(context, FunctionsHostJson.Input(input)))!
                : throw new InvalidOperationException($"No activity has the name '{name}'.");
        }
    }
}
