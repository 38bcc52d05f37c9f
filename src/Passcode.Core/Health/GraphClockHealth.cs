using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Passcode.Core.Devices;

namespace Passcode.Core.Health;

/// <summary>
/// Degraded if the clock of the host differs from Graph's by more than a minute. Commands stay exactly once, as they are recognized by Graph's
/// clock; deadlines, approvals and schedules follow the clock of the host.
/// </summary>
public sealed class GraphClockHealth(GraphClock clock) : IHealthCheck
{
    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        clock.Skew is { } skew && skew.Duration() > MaxSkew
            ? HealthCheckResult.Degraded(string.Create(
                CultureInfo.InvariantCulture,
                $"The clock of the host is {skew.Duration().TotalSeconds:0} s {(skew > TimeSpan.Zero ? "ahead of" : "behind")} Microsoft Graph's. Synchronize it."))
            : HealthCheckResult.Healthy());
}
