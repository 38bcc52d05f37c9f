using System.Net;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Resources;
using Passcode.Adapters;
using Passcode.Api;
using Passcode.Api.Authentication;
using Passcode.Core;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Health;
using Passcode.Core.Observability;
using Passcode.Core.Orchestration;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Settings;
using Passcode.Core.Statistics;
using Passcode.LocalHost.Engine;
using Passcode.LocalHost.Housekeeping;
using Passcode.LocalHost.Secrets;

namespace Passcode.LocalHost.Hosting;

/// <summary>Builds the web application: Kestrel on the loopback address, the API, Core, the adapters and the engine.</summary>
internal static class LocalApp
{
    private static readonly string[] Frameworks = ["Microsoft", "System", "Azure", "DurableTask", "Microsoft.DurableTask"];

    /// <param name="settings">The complete configuration.</param>
    /// <param name="engine">The task hub of the engine.</param>
    /// <param name="port">The port.</param>
    /// <param name="secrets">The secrets.</param>
    /// <param name="isQuiet">Whether logs are not written to the console.</param>
    public static WebApplication Build(IConfiguration settings, EngineSettings engine, int port, LocalSecrets secrets, bool isQuiet)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = PasscodeMetrics.Name });
        builder.Configuration.AddConfiguration(settings);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // An idle connection takes a place and some kilobytes: there are many places, and each is freed soon.
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(20);
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.MaxConcurrentConnections = 10_000;
            kestrel.Limits.MaxRequestBodySize = 1 << 20; // routes set their own limits
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services
            .AddHostFiltering(filter => filter.AllowedHosts = HostNames(settings))
            .Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2.5))
            .Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true)
            .AddPasscodeCore()
            .AddPasscodeAdapters()
            .AddPasscodeApi()
            .Configure<CallbackOptions>(callbacks => callbacks.AllowLoopback())
            .AddLocalKeyAuthentication(secrets.ApiKey)
            .AddEngine(engine)
            .AddRecurringJobs()
            .AddBoundOptions<EngineOptions>(EngineOptions.Section)
            .AddValidatedOptions<HistoryOptions, HistoryOptionsValidator>(HistoryOptions.Section)
            .AddHealthChecks().AddCheck<StorageHealth>("storage").AddCheck<OrchestrationHealth>("orchestrations").AddCheck<GraphClockHealth>("clock");
        if (settings[$"{AuthOptions.Section}:{nameof(AuthOptions.TenantId)}"] is { Length: > 0 })
        {
            builder.Services.AddEntraAuthentication(); // in addition to the key, to try tokens
        }

        AddLogging(builder.Logging, settings, isQuiet);
        AddTelemetry(builder.Services, settings);

        var app = builder.Build();
        app.UseHostFiltering();
        app.UsePasscodeApi();
        return app;
    }

    // A page of another site whose name resolves to this machine (DNS rebinding) sends its own name. A tunnel is named by its public address.
    private static string[] HostNames(IConfiguration settings) =>
        Uri.TryCreate(settings["Passcode:Api:PublicUrl"], UriKind.Absolute, out var address)
            ? ["localhost", "127.0.0.1", "[::1]", address.Host]
            : ["localhost", "127.0.0.1", "[::1]"];

    private static IServiceCollection AddRecurringJobs(this IServiceCollection services) => services
        .AddScoped<PurgeHistories>()
        .AddSingleton(new RecurringJob("count pending approvals", (provider, token) => provider.GetRequiredService<CountApprovals>().Execute(token)))
        .AddSingleton(new RecurringJob(
            "remove expired idempotency keys",
            (provider, token) => provider.GetRequiredService<IIdempotencyKeys>()
                .RemoveExpired(provider.GetRequiredService<TimeProvider>().GetUtcNow(), token)))
        .AddSingleton(new RecurringJob("purge device locks", (provider, token) => provider.GetRequiredService<PurgeDeviceLocks>().Execute(token)))
        .AddSingleton(new RecurringJob("purge resets", (provider, token) => provider.GetRequiredService<PurgeResets>().Execute(token)))
        .AddSingleton(new RecurringJob("purge bulk runs", (provider, token) => provider.GetRequiredService<PurgeBulkRuns>().Execute(token)))
        .AddSingleton(new RecurringJob("purge statistics", (provider, token) => provider.GetRequiredService<PurgeStatistics>().Execute(token)))
        .AddSingleton(new RecurringJob("purge dead letters", (provider, token) => provider.GetRequiredService<PurgeDeadLetters>().Execute(token)))
        .AddSingleton(new RecurringJob("purge the audit log", (provider, token) => provider.GetRequiredService<PurgeAuditLog>().Execute(token)))
        .AddSingleton(new RecurringJob("purge finished histories", (provider, token) => provider.GetRequiredService<PurgeHistories>().Execute(token)))
        .AddHostedService<RecurringJobs>()
        .AddHostedService<Reconciliation>()
        .AddHostedService<ScheduleClock>();

    private static void AddLogging(ILoggingBuilder logging, IConfiguration settings, bool isQuiet)
    {
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.ColorBehavior = LoggerColorBehavior.Default;
        });
        logging.SetMinimumLevel(isQuiet ? LogLevel.Critical : LogLevel.Information);
        foreach (var framework in Frameworks)
        {
            logging.AddFilter(framework, isQuiet ? LogLevel.Critical : LogLevel.Warning);
        }

        logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None); // LoggedHealthCheck logs changes
        logging.AddConfiguration(settings.GetSection("Logging"));
    }

    private static void AddTelemetry(IServiceCollection services, IConfiguration settings)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("passcode"))
            .WithTracing(tracing => tracing.AddSource(PasscodeMetrics.Name))
            .WithMetrics(metrics => metrics.AddMeter(PasscodeMetrics.Name));
        if (settings["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            telemetry.UseOtlpExporter();
        }
    }
}
