using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Passcode.Adapters;
using Passcode.Api;
using Passcode.Core;
using Passcode.Core.Workflows;
using Passcode.Functions.Durable;
using Passcode.Functions.Health;

namespace Passcode.Functions.Hosting;

/// <summary>Puts the Functions host together.</summary>
public static class FunctionsServices
{
    /// <summary>Adds the core, the adapters, the API, and Durable Task behind the core's ports.</summary>
    public static IServiceCollection AddPasscodeFunctions(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        services
            .AddPasscodeCore()
            .AddPasscodeAdapters()
            .AddPasscodeApi()
            .AddAuthentication(settings, environment)
            .AddTelemetry(settings)
            .AddValidatedOptions<HistoryOptions, HistoryOptionsValidator>(HistoryOptions.Section)
            .AddSingleton<TaskHub>()
            .AddSingleton<IWorkflowClient, DurableWorkflowClient>()
            .AddSingleton<StepBodies>()
            .AddSingleton<FinishedInstances>()
            .AddSingleton<ApiPipeline>()
            .AddHealthChecks().AddCheck<StorageHealth>("storage").AddCheck<WorkflowHealth>("workflows");
        return services;
    }
}
