using DurableTask.AzureStorage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Extensions.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;
using Passcode.Functions.Hosting;
using Passcode.LocalHost.Engine;

namespace Passcode.Functions.Tests.Scenarios;

/// <summary>
/// The Functions app as its <c>Program</c> composes it, with two things of the Functions host replaced: the engine runs in this process, and
/// requests come from a web server that calls the HTTP function in a scope of its own. As there, a client is given to functions only.
/// </summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    // What talks to the Functions host, which is not there.
    private static readonly string[] OfTheFunctionsHost = ["WorkerHostedService", "GenericWebHostService"];

    private readonly IHost _app;
    private readonly WebApplication _front;

    private FunctionsHost(IHost app, WebApplication front) => (_app, _front) = (app, front);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_front.Urls.Single());

    /// <summary>Starts it.</summary>
    /// <param name="settings">All settings.</param>
    /// <param name="workerId">Who it is to the engine. The same name takes up at once what the former holder left.</param>
    public static async Task<FunctionsHost> Start(IReadOnlyDictionary<string, string?> settings, string workerId)
    {
        var app = Build(settings, workerId);
        var host = new FunctionsHost(app, BuildFront(app.Services));
        try
        {
            await app.StartAsync();
            await host._front.StartAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls a function that a request or a timer of the Functions host would call.</summary>
    public async Task Call<T>(Func<T, DurableTaskClient, Task> function)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await function(ActivatorUtilities.CreateInstance<T>(scope.ServiceProvider), scope.ServiceProvider.GetRequiredService<EngineClient>());
    }

    public async ValueTask DisposeAsync()
    {
        await _front.DisposeAsync();
        await _app.StopAsync();
        _app.Dispose();
    }

    private static IHost Build(IReadOnlyDictionary<string, string?> settings, string workerId)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.Sources.Clear(); // nothing of the developer's
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();

        var worker = builder.AddPasscode();

        // The build of a Functions app generates this call: it gives orchestrators and clients the app's serializer.
        new DurableTaskExtensionStartup().Configure(builder);

        builder.Services
            .Configure<CallbackOptions>(callbacks => callbacks.AllowLoopback()) // the receivers are on this machine
            .AddEngine(EngineSettings.Read(builder.Configuration, workerId));
        worker.AddTasks(tasks => tasks.AddActivity<CallbackDeliveryFunction>());
        foreach (var service in builder.Services.Where(service => OfTheFunctionsHost.Contains(service.ImplementationType?.Name)).ToList())
        {
            builder.Services.Remove(service);
        }

        return builder.Build();
    }

    private static WebApplication BuildFront(IServiceProvider services)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpContextAccessor();
        var front = builder.Build();
        front.Run(async http =>
        {
            await using var call = services.CreateAsyncScope();
            http.RequestServices = call.ServiceProvider;
            await ActivatorUtilities.CreateInstance<HttpFunction>(call.ServiceProvider)
                .Run(http.Request, call.ServiceProvider.GetRequiredService<EngineClient>());
        });
        return front;
    }
}

/// <summary>The local host's engine for an app that composes its worker itself.</summary>
file static class Engine
{
    // The client is not registered as a DurableTaskClient: as in Azure, a service has that of its call or none.
    public static IServiceCollection AddEngine(this IServiceCollection services, EngineSettings settings) => services
        .AddEngineService(settings)
        .AddSingleton(provider => new EngineClient(
            provider.GetRequiredService<AzureStorageOrchestrationService>(),
            provider.GetRequiredService<IOptions<DurableTaskClientOptions>>().Value.DataConverter))
        .AddHostedService(provider => ActivatorUtilities.CreateInstance<EngineWorker>(
            provider, Options.DefaultName, provider.GetRequiredService<IDurableTaskFactory>()));
}
