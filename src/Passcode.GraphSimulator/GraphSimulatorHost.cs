using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator;

/// <summary>A running simulator. Disposing it stops the server and aborts what hangs.</summary>
public sealed class GraphSimulatorHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private GraphSimulatorHost(WebApplication app, int deviceCount)
    {
        this.app = app;
        DeviceCount = deviceCount;
        BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
    }

    /// <summary>Where it listens, without <c>/v1.0</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Sample and generated devices together.</summary>
    public int DeviceCount { get; }

    /// <param name="time">Every time in answers, limits and confirmations is of this clock; the system's by default.</param>
    public static async Task<GraphSimulatorHost> StartAsync(
        SimulatorOptions options, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        var state = new SimulatorState(options, time ?? TimeProvider.System);
        var app = Build(options, state);
        await app.StartAsync(cancellationToken);
        return new GraphSimulatorHost(app, state.Current.Tenant.Devices.Count);
    }

    /// <summary>Returns when the process is asked to end.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>An empty builder, so that settings and environment variables of the hosting process have no effect here.</summary>
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
