using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Passcode.Core.Health;

/// <summary>
/// A health check that logs when its status changes. The framework logs every probe that fails, again and again for as long as an outage lasts; the
/// hosts filter that out.
/// </summary>
/// <param name="latest">The latest results.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
public abstract partial class LoggedHealthCheck(LatestHealth latest, TimeProvider time, ILogger logger) : IHealthCheck
{
    /// <summary>How long a result is used again.</summary>
    protected virtual TimeSpan MaxAge => TimeSpan.Zero;

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var former = latest.Of(this);
        if (former is { } known && now - known.At < MaxAge)
        {
            return known.Result;
        }

        var result = await Try(now, cancellationToken);
        latest.Set(this, new(now, result));
        if (result.Status == HealthStatus.Unhealthy && former?.Result.Status != HealthStatus.Unhealthy)
        {
            Log.Failed(logger, result.Exception, GetType().Name, result.Description);
        }
        else if (result.Status == HealthStatus.Healthy && former?.Result.Status == HealthStatus.Unhealthy)
        {
            Log.Recovered(logger, GetType().Name);
        }

        return result;
    }

    /// <summary>Runs the check; what it throws is a failure too.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    protected abstract Task<HealthCheckResult> Check(DateTimeOffset now, CancellationToken cancellationToken);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the check from its answer is the answer.")]
    private async Task<HealthCheckResult> Try(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await Check(now, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy(exception.Message, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Error, "{Check} fails: {Reason}")]
        public static partial void Failed(ILogger logger, Exception? exception, string check, string? reason);

        [LoggerMessage(1002, LogLevel.Information, "{Check} succeeds again.")]
        public static partial void Recovered(ILogger logger, string check);
    }
}

/// <summary>The latest result of each health check in this process.</summary>
public sealed class LatestHealth
{
    private readonly ConcurrentDictionary<Type, Reading> _readings = new();

    internal Reading? Of(IHealthCheck check) => _readings.GetValueOrDefault(check.GetType());

    internal void Set(IHealthCheck check, Reading reading) => _readings[check.GetType()] = reading;

    internal sealed record Reading(DateTimeOffset At, HealthCheckResult Result);
}
