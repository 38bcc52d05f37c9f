using DurableTask.AzureStorage;
using DurableTask.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Passcode.Core;
using Passcode.Core.Orchestration;

namespace Passcode.LocalHost.Engine;

/// <summary>Runs Durable Task in this process, with the engine and the storage backend of the Functions app.</summary>
internal static class EngineServices
{
    /// <summary>Adds the client, and a worker with the orchestrators and activities of Passcode.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services, EngineSettings settings) => services.AddEngine(settings, tasks =>
    {
        tasks.AddPasscodeTasks();
        tasks.AddActivity<StartCallbackDelivery>();
    });

    /// <summary>Adds the client, and a worker with the given orchestrators and activities.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services, EngineSettings settings, Action<DurableTaskRegistry> tasks)
    {
        services
            .AddEngineService(settings)
            .AddSingleton<IOrchestrationServiceClient>(provider => provider.GetRequiredService<AzureStorageOrchestrationService>())
            .AddSingleton<DurableTaskClient>(provider => new EngineClient(
                provider.GetRequiredService<IOrchestrationServiceClient>(), OrchestrationJson.Converter))
            .AddDurableTaskWorker(worker => worker
                .AddTasks(tasks)
                .Configure(options => options.DataConverter = OrchestrationJson.Converter)
                .UseBuildTarget<EngineWorker>());
        return services;
    }

    /// <summary>Adds only the storage backend, for an app that creates its worker and client itself.</summary>
    public static IServiceCollection AddEngineService(this IServiceCollection services, EngineSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(provider => new AzureStorageOrchestrationService(settings.ToService(provider.GetRequiredService<ILoggerFactory>())))
        .AddSingleton<IOrchestrationService>(provider => new EngineService(provider.GetRequiredService<AzureStorageOrchestrationService>()));
}
