using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Passcode.Adapters.Callbacks;
using Passcode.Api.Authentication;
using Passcode.Core;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Tests.Drivers;

/// <summary>The API on Kestrel at a free port, over a <see cref="World"/> whose clock stands still and whose orchestrations are only recorded.</summary>
public sealed class ApiHost : IAsyncDisposable
{
    public const string Key = "a-key-for-these-tests";

    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What a store fails with whose table does not answer.</summary>
    public static StorageUnavailableException StorageFailure => new("The table does not answer.");

    private readonly IHost _host;

    private ApiHost(IHost host, World world)
    {
        (_host, World) = (host, world);
        Address = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = NewClient();
        Client.DefaultRequestHeaders.Add(LocalKeyOptions.Header, Key);
        Anonymous = NewClient();
    }

    public Uri Address { get; }

    /// <summary>Sends the key.</summary>
    public HttpClient Client { get; }

    /// <summary>Sends no credentials.</summary>
    public HttpClient Anonymous { get; }

    public IServiceProvider Services => _host.Services;

    internal World World { get; }

    internal FakeTenant Tenant => World.Tenant;

    internal FakeResetStore Resets => World.Store;

    internal FakeIdempotencyKeys Keys => World.Keys;

    internal RecordedOrchestrations Orchestrations => World.Orchestrations;

    internal FakeSubscriptions Subscriptions => World.Subscriptions;

    internal FakeDeadLetters DeadLetters => World.Letters;

    internal FakePendingApprovals Pending => World.Pending;

    internal FakeGroups Groups => World.Groups;

    internal FakeAuditLog Audit => World.Audit;

    internal FakePasscodes Passcodes => World.Passcodes;

    internal FakeBulkRuns BulkRuns => World.BulkRuns;

    internal FakeBulkTargets BulkTargets => World.BulkTargets;

    internal FakeBulkLists BulkLists => World.BulkLists;

    internal FakeSchedules Schedules => World.Schedules;

    public RecordedLogs Logs => Services.GetRequiredService<RecordedLogs>();

    public FakeTimeProvider Time => World.Time;

    public static async Task<ApiHost> Start(
        Entry entry = Entry.Kestrel, Action<IServiceCollection>? configure = null, Dictionary<string, string?>? settings = null, DateTimeOffset? now = null)
    {
        var world = new World(new FakeTimeProvider(now ?? Noon));
        var host = Build(entry, Configure, settings ?? []);
        await host.StartAsync();
        return new ApiHost(host, world);

        void Configure(IServiceCollection services) =>
            (configure ?? (services => services.AddLocalKeyAuthentication(Key)))(AddCore(services, world));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Anonymous.Dispose();
        await _host.StopAsync();
        _host.Dispose();

        // Only orchestrations may.
        Assert.Equal((0, 0), (Tenant.Posts, World.Locks.Changes));
    }

    private HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    private static IHost Build(Entry entry, Action<IServiceCollection> configure, Dictionary<string, string?> settings)
    {
        if (entry == Entry.Kestrel)
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            Settle(builder.Configuration, settings);
            configure(builder.Services);
            var app = builder.Build();
            foreach (var map in app.Services.GetServices<Action<WebApplication>>())
            {
                map(app);
            }

            app.UsePasscodeApi();
            return app;
        }

        // As the Functions worker builds it: an outer pipeline with routing of its own, no authentication, and one endpoint for all.
        return new HostBuilder()
            .ConfigureWebHost(web => web
                .UseKestrelCore()
                .UseUrls("http://127.0.0.1:0")
                .Configure(outer =>
                {
                    var inner = new ApplicationBuilder(outer.ApplicationServices).UsePasscodeApi().Build();
                    outer.UseRouting().UseEndpoints(endpoints => endpoints.Map("{*path}", (HttpContext http) =>
                    {
                        http.SetEndpoint(null);
                        http.Request.RouteValues.Clear();
                        return inner(http);
                    }));
                }))
            .ConfigureAppConfiguration(configuration => Settle(configuration, settings))
            .ConfigureServices(configure)
            .Build();
    }

    private static void Settle(IConfigurationBuilder configuration, Dictionary<string, string?> settings) =>
        configuration.AddInMemoryCollection(
            [
                new("Passcode:Auth:OperationKeys:0", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                new("Passcode:Limits:CallerPerSecond", "100000"), // tests ask as fast as they can
                new("Passcode:Limits:AddressPerSecond", "100000"),
                new("Passcode:Limits:AnonymousPerSecond", "100000"),
            ]).AddInMemoryCollection(settings);

    private static IServiceCollection AddCore(IServiceCollection services, World world) => world.AddPorts(services
        .AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace))
        .AddRouting()
        .AddSingleton<RecordedLogs>()
        .AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<RecordedLogs>())
        .AddSingleton<TimeProvider>(world.Time)
        .AddSingleton<DurableTaskClient>(world.Orchestrations))
        .AddSingleton<ICallbackUrlPolicy, PublicCallbackUrlPolicy>()
        .AddPasscodeCore()
        .AddPasscodeApi();
}

/// <summary>How requests enter the pipeline.</summary>
public enum Entry
{
    /// <summary>The pipeline is the server's own, as in the local host.</summary>
    Kestrel,

    /// <summary>One catch-all endpoint of another pipeline hands requests over, as in the Functions app.</summary>
    CatchAll,
}

/// <summary>One host for the tests of a class that do not disturb each other.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    public ApiHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await ApiHost.Start();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
