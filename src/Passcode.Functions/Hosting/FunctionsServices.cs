using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Passcode.Adapters;
using Passcode.Api;
using Passcode.Core;
using Passcode.Core.Health;
using Passcode.Core.Orchestration;
using Passcode.Core.Settings;
using Passcode.Functions.Orchestration;

namespace Passcode.Functions.Hosting;

/// <summary>Registers the services of the Functions host.</summary>
public static class FunctionsServices
{
    /// <summary>Adds the web application, the Durable Task worker and all services.</summary>
    /// <returns>The builder of the worker, to add further tasks.</returns>
    public static IDurableTaskWorkerBuilder AddPasscode(this FunctionsApplicationBuilder builder)
    {
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddPasscodeFunctions(builder.Configuration, builder.Environment);
        return builder.ConfigureDurableWorker().AddTasks(tasks => tasks.AddPasscodeTasks());
    }

    /// <summary>Adds Core, the adapters, the API, and the Durable Task client of each invocation.</summary>
    public static IServiceCollection AddPasscodeFunctions(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        services
            .AddPasscodeCore()
            .AddPasscodeAdapters()
            .AddPasscodeApi()
            .AddAuthentication(settings, environment)
            .AddTelemetry(settings)
            .AddValidatedOptions<HistoryOptions, HistoryOptionsValidator>(HistoryOptions.Section)
            .AddSingleton(new SettingsSection("Passcode:Engine", Type: null)) // of the local host, and in the sample that both hosts read
            .AddBoundClient()
            .AddScoped<PurgeHistories>()
            .Configure<WorkerOptions>(worker => worker.Serializer = new JsonObjectSerializer(OrchestrationJson.Options))
            .AddSingleton<ApiPipeline>()
            .AddHealthChecks().AddCheck<StorageHealth>("storage").AddCheck<OrchestrationHealth>("orchestrations").AddCheck<GraphClockHealth>("clock");
        return services;
    }
}
