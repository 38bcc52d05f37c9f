using System.Net;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Passcode.Adapters;
using Passcode.Api;
using Passcode.Api.Authentication;
using Passcode.Core;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.Callbacks;
using Passcode.Core.Observability;
using Passcode.Core.Resets;
using Passcode.LocalHost.Health;
using Passcode.LocalHost.Housekeeping;
using Passcode.LocalHost.Journal;
using Passcode.LocalHost.Replay;
using Passcode.LocalHost.Secrets;

namespace Passcode.LocalHost.Hosting;

/// <summary>The web application: Kestrel for this machine alone, the API, the core, the adapters and the replay driver.</summary>
internal static class LocalApp
{
    private static readonly string[] Frameworks = ["Microsoft", "System", "Azure"];

    /// <summary>Puts it together.</summary>
    /// <param name="settings">All settings, complete.</param>
    /// <param name="port">Where to listen.</param>
    /// <param name="secrets">The secrets.</param>
    /// <param name="isQuiet">Whether the console belongs to something else.</param>
    public static WebApplication Build(IConfiguration settings, int port, LocalSecrets secrets, bool isQuiet)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = PasscodeMetrics.Name });
        builder.Configuration.AddConfiguration(settings);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MaxRequestBodySize = 1 << 20; // routes have smaller limits of their own, or larger ones on purpose
            kestrel.Limits.MaxConcurrentConnections = 2000;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services
            .Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(8))
            .Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true)
            .AddPasscodeCore()
            .AddPasscodeAdapters()
            .AddPasscodeApi()
            .Configure<CallbackOptions>(callbacks => callbacks.AllowLoopback())
            .AddLocalKeyAuthentication(secrets.ApiKey)
            .AddSingleton<IJournal, TableJournal>()
            .AddReplayDriver()
            .AddChores()
            .AddHealthChecks().AddCheck<StorageHealth>("storage").AddCheck<WorkflowHealth>("workflows");
        if (settings[$"{AuthOptions.Section}:{nameof(AuthOptions.TenantId)}"] is { Length: > 0 })
        {
            builder.Services.AddEntraAuthentication(); // beside the key, to try tokens
        }

        AddLogging(builder.Logging, settings, isQuiet);
        AddTelemetry(builder.Services, settings);

        var app = builder.Build();
        app.UsePasscodeApi();
        return app;
    }

    private static IServiceCollection AddChores(this IServiceCollection services) => services
        .AddSingleton(provider => new Chore("reconcile resets", provider.GetRequiredService<ReconcileResets>().Run))
        .AddSingleton(provider => new Chore("count what waits for an approval", provider.GetRequiredService<CountApprovals>().Run))
        .AddSingleton(provider => new Chore(
            "remove expired idempotency keys",
            cancellation => provider.GetRequiredService<IIdempotencyKeys>()
                .RemoveExpired(provider.GetRequiredService<TimeProvider>().GetUtcNow(), cancellation)))
        .AddSingleton(provider => new Chore("forget old dead letters", provider.GetRequiredService<ForgetDeadLetters>().Run))
        .AddSingleton(provider => new Chore("forget the oldest of the audit trail", provider.GetRequiredService<ForgetAudit>().Run))
        .AddHostedService<HourlyChores>()
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
