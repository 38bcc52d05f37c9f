using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using Passcode.Core.Observability;

namespace Passcode.Functions.Hosting;

/// <summary>Exports metrics and traces to Application Insights. The Functions host exports logs and requests, in the format that the alerts
/// query, so the worker does not.</summary>
internal static class FunctionsTelemetry
{
    private const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Adds OpenTelemetry, and the exporter if a connection string is set.</summary>
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

    /// <summary>Returns the identity in <c>ClientId=…;Authorization=AAD</c>, the format of the Functions host; null if there is
    /// none.</summary>
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
