using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Passcode.LocalHost.Engine;

namespace Passcode.Benchmarks.Engine;

/// <summary>The smallest orchestration of a reset's shape, on the engine of the local host: an activity, an activity, a timer.</summary>
internal sealed class HelloWorld : IAsyncDisposable
{
    private const string Orchestrator = "HelloWorld";

    private readonly ConcurrentDictionary<string, TimeSpan> _secondActivities = new();
    private readonly IHost _host;

    private HelloWorld(string storage)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Passcode:Storage:ConnectionString"] = storage,
                ["Passcode:Storage:TablePrefix"] = "Hello",
            })
            .Build();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddEngine(EngineSettings.Read(settings, workerId: null), tasks =>
        {
            tasks.AddOrchestratorFunc<string, string>(Orchestrator, async (context, input) =>
            {
                await context.CallActivityAsync<string>("First", input);
                await context.CallActivityAsync<string>("Second", input);
                await context.CreateTimer(context.CurrentUtcDateTime.AddSeconds(1), CancellationToken.None);
                return input;
            });
            tasks.AddActivityFunc<string, string>("First", (_, input) => input);
            tasks.AddActivityFunc<string, string>("Second", (_, input) =>
            {
                _secondActivities[input] = Stopwatch.GetElapsedTime(0);
                return input;
            });
        });
        _host = builder.Build();
    }

    private DurableTaskClient Client => _host.Services.GetRequiredService<DurableTaskClient>();

    public static async Task<HelloWorld> Start(string storage)
    {
        var hello = new HelloWorld(storage);
        await hello._host.StartAsync();
        return hello;
    }

    /// <summary>Runs one to its end.</summary>
    /// <returns>From its start to the start of its second activity.</returns>
    public async Task<TimeSpan> Run()
    {
        var id = Guid.NewGuid().ToString("N");
        var begin = Stopwatch.GetElapsedTime(0);
        await Client.ScheduleNewOrchestrationInstanceAsync(Orchestrator, id, new StartOrchestrationOptions(id));
        await Client.WaitForInstanceCompletionAsync(id, CancellationToken.None);
        return _secondActivities[id] - begin;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
