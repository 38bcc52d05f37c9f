using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator;

/// <summary>A running simulator. Disposing it stops the server and aborts open requests.</summary>
public sealed class GraphSimulatorHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private GraphSimulatorHost(WebApplication app, int deviceCount)
    {
        this.app = app;
        DeviceCount = deviceCount;
        BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
    }

    /// <summary>The base address, without <c>/v1.0</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The number of sample and generated devices.</summary>
    public int DeviceCount { get; }

    /// <param name="time">The clock for all times in responses, limits and confirmations. The default is the system clock.</param>
    public static async Task<GraphSimulatorHost> StartAsync(
        SimulatorOptions options, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        var state = new SimulatorState(options, time ?? TimeProvider.System);
        var app = Build(options, state);
        await app.StartAsync(cancellationToken);
        return new GraphSimulatorHost(app, state.Current.Tenant.Devices.Count);
    }

    /// <summary>Waits until the process is asked to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>Uses an empty builder, so that settings and environment variables of the hosting process have no effect.</summary>
    private static WebApplication Build(SimulatorOptions options, SimulatorState state)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.ConfigureHttpJsonOptions(http => SimulatorJson.Configure(http.SerializerOptions));

        var app = builder.Build();
        app.UseRouting();
        app.MapInspection(state);
        foreach (var version in new[] { "v1.0", "beta" })
            app.Map($"/{version}/{{**path}}", context => GraphHttp.AnswerAsync(context, state, app.Lifetime.ApplicationStopping));
        return app;
    }
}
