using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Passcode.Core.Observability;

namespace Passcode.Functions.Hosting;

/// <summary>
/// Sends the product's metrics and spans to Application Insights. Logs and requests go there through the Functions host, in the form that the
/// alerts ask for, so the worker exports none.
/// </summary>
internal static class FunctionsTelemetry
{
    private const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Adds OpenTelemetry, and the exporter where there is somewhere to export to.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        var telemetry = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(PasscodeMetrics.Name))
            .WithMetrics(metrics => metrics.AddMeter(PasscodeMetrics.Name));
        if (settings[ConnectionString] is { Length: > 0 } connection)
        {
            var credential = Credential(settings[Authentication]);
            telemetry
                .WithTracing(tracing => tracing.AddAzureMonitorTraceExporter(options => Direct(options, connection, credential)))
                .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(options => Direct(options, connection, credential)));
        }

        return services;
    }

    /// <summary>The identity that <c>ClientId=…;Authorization=AAD</c> names, the host's own way of saying it; null without one.</summary>
    internal static TokenCredential? Credential(string? authentication)
    {
        var parts = (authentication ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        return !string.Equals(parts.GetValueOrDefault("Authorization"), "AAD", StringComparison.OrdinalIgnoreCase)
            ? null
            : new ManagedIdentityCredential(
                parts.TryGetValue("ClientId", out var id) ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);
    }

    private static void Direct(AzureMonitorExporterOptions options, string connection, TokenCredential? credential)
    {
        options.ConnectionString = connection;
        options.Credential = credential;
    }
}
