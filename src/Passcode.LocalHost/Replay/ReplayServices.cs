using System.Diagnostics.Metrics;
using Passcode.Core;
using Passcode.Core.Workflows;
using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Replay;

/// <summary>Registers the replay driver. The host adds an <see cref="IJournal"/>, the workflows and their steps.</summary>
public static class ReplayServices
{
    /// <summary>Adds the driver: it is the workflow client, and runs with the host.</summary>
    public static IServiceCollection AddReplayDriver(this IServiceCollection services) => services.AddMetrics()
        .AddValidatedOptions<ReplayOptions, ReplayOptionsValidator>(ReplayOptions.Section)
        .AddSingleton<StepRunner>()
        .AddSingleton(provider => new ReplayDriver(
            provider.GetRequiredService<IJournal>(),
            provider.GetServices<IWorkflowDefinition>(),
            provider.GetRequiredService<StepRunner>(),
            provider.GetRequiredService<IMeterFactory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ReplayDriver>>()))
        .AddSingleton<IWorkflowClient>(provider => provider.GetRequiredService<ReplayDriver>())
        .AddHostedService(provider => provider.GetRequiredService<ReplayDriver>());
}
