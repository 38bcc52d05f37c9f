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
using Passcode.Adapters.Calendars;
using Passcode.Adapters.Callbacks;
using Passcode.Api.Authentication;
using Passcode.Core;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Reveal;
using Passcode.Core.Schedules;
using Passcode.Core.Tests.Fakes;

namespace Passcode.Api.Tests.Drivers;

/// <summary>The API on Kestrel at a free port, over ports in memory and a clock that stands still.</summary>
public sealed class ApiHost : IAsyncDisposable
{
    public const string Key = "a-key-for-these-tests";

    private static readonly Crash Alive = new();

    private readonly IHost _host;

    private ApiHost(IHost host)
    {
        _host = host;
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

    public FakeTenant Tenant => Services.GetRequiredService<FakeTenant>();

    public InMemoryResets Resets => Services.GetRequiredService<InMemoryResets>();

    public InMemoryKeys Keys => Services.GetRequiredService<InMemoryKeys>();

    public RecordedOrchestrations Orchestrations => Services.GetRequiredService<RecordedOrchestrations>();

    public InMemorySubscriptions Subscriptions => Services.GetRequiredService<InMemorySubscriptions>();

    public InMemoryDeadLetters DeadLetters => Services.GetRequiredService<InMemoryDeadLetters>();

    public InMemoryPending Pending => Services.GetRequiredService<InMemoryPending>();

    public InMemoryGroups Groups => Services.GetRequiredService<InMemoryGroups>();

    public InMemoryAudit Trail => Audit;

    public InMemoryAudit Audit => Services.GetRequiredService<InMemoryAudit>();

    public InMemoryPasscodes Passcodes => Services.GetRequiredService<InMemoryPasscodes>();

    internal FakeBulkRuns BulkRuns => Services.GetRequiredService<FakeBulkRuns>();

    internal FakeBulkTargets BulkTargets => Services.GetRequiredService<FakeBulkTargets>();

    internal FakeBulkLists BulkLists => Services.GetRequiredService<FakeBulkLists>();

    internal FakeSchedules Schedules => Services.GetRequiredService<FakeSchedules>();

    public RecordedLogs Logs => Services.GetRequiredService<RecordedLogs>();

    public FakeTimeProvider Time => Services.GetRequiredService<FakeTimeProvider>();

    public static async Task<ApiHost> Start(
        Entry entry = Entry.Kestrel, Action<IServiceCollection>? configure = null, Dictionary<string, string?>? settings = null)
    {
        var host = Build(entry, configure ?? (services => services.AddLocalKeyAuthentication(Key)), settings ?? []);
        await host.StartAsync();
        return new ApiHost(host);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Anonymous.Dispose();
        await _host.StopAsync();
        _host.Dispose();
    }

    private HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    private static IHost Build(Entry entry, Action<IServiceCollection> configure, Dictionary<string, string?> settings)
    {
        if (entry == Entry.Kestrel)
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            Settle(builder.Configuration, settings);
            configure(AddPorts(builder.Services));
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
            .ConfigureServices(services => configure(AddPorts(services)))
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

    private static IServiceCollection AddPorts(IServiceCollection services) => services
        .AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace))
        .AddRouting()
        .AddSingleton(new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)))
        .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<FakeTimeProvider>())
        .AddSingleton<RecordedLogs>()
        .AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<RecordedLogs>())
        .AddSingleton<FakeTenant>()
        .AddSingleton<InMemoryResets>()
        .AddSingleton<InMemoryKeys>()
        .AddSingleton<RecordedOrchestrations>()
        .AddSingleton<IManagedDevices>(provider => provider.GetRequiredService<FakeTenant>())
        .AddSingleton<IResetStore>(provider => provider.GetRequiredService<InMemoryResets>())
        .AddSingleton<IIdempotencyKeys>(provider => provider.GetRequiredService<InMemoryKeys>())
        .AddSingleton<DurableTaskClient>(provider => provider.GetRequiredService<RecordedOrchestrations>())
        .AddSingleton<IDeviceLocks, NoLocks>()
        .AddSingleton<InMemoryAudit>()
        .AddSingleton<IAuditLog>(provider => provider.GetRequiredService<InMemoryAudit>())
        .AddSingleton<IAuditRecords>(provider => provider.GetRequiredService<InMemoryAudit>())
        .AddSingleton<InMemoryPasscodes>()
        .AddSingleton<ITemporaryPasscodes>(provider => provider.GetRequiredService<InMemoryPasscodes>())
        .AddSingleton<InMemorySubscriptions>()
        .AddSingleton<ISubscriptions>(provider => provider.GetRequiredService<InMemorySubscriptions>())
        .AddSingleton<InMemoryDeadLetters>()
        .AddSingleton<IDeadLetters>(provider => provider.GetRequiredService<InMemoryDeadLetters>())
        .AddSingleton<InMemoryPending>()
        .AddSingleton<IPendingApprovals>(provider => provider.GetRequiredService<InMemoryPending>())
        .AddSingleton<InMemoryGroups>()
        .AddSingleton<IGroupMembers>(provider => provider.GetRequiredService<InMemoryGroups>())
        .AddSingleton<IVersionedDocuments, InMemoryDocuments>()
        .AddSingleton<ICallbackUrlPolicy, PublicCallbackUrlPolicy>()
        .AddSingleton(new FakeBulkRuns(() => Alive))
        .AddSingleton(new FakeBulkTargets(() => Alive))
        .AddSingleton(new FakeBulkLists(() => Alive))
        .AddSingleton(new FakeSchedules(() => Alive))
        .AddSingleton<IBulkRuns>(provider => provider.GetRequiredService<FakeBulkRuns>())
        .AddSingleton<IBulkTargets>(provider => provider.GetRequiredService<FakeBulkTargets>())
        .AddSingleton<IBulkLists>(provider => provider.GetRequiredService<FakeBulkLists>())
        .AddSingleton<ISchedules>(provider => provider.GetRequiredService<FakeSchedules>())
        .AddSingleton<IDeviceSelections>(provider => provider.GetRequiredService<FakeTenant>())
        .AddSingleton<ICalendar, CronCalendar>()
        .AddPasscodeCore()
        .AddPasscodeApi();
}
