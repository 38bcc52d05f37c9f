using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Passcode.Core.Health;

namespace Passcode.Core.Tests.Health;

public sealed class LoggedHealthCheckTests : IDisposable
{
    private readonly RecordedLogs _log = new();
    private readonly LatestHealth _latest = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_change_is_logged_and_not_every_probe()
    {
        foreach (var problem in (string?[])[null, null, "storage is away", "storage is away", "another", null, null])
        {
            var result = await new Probe(problem, _latest, _log.CreateLogger("")).CheckHealthAsync(new HealthCheckContext());
            Assert.Equal(problem is null ? HealthStatus.Healthy : HealthStatus.Unhealthy, result.Status);
        }

        Assert.Equal(
            [(LogLevel.Error, "Probe fails: storage is away"), (LogLevel.Information, "Probe succeeds again.")],
            _log.Entries.Select(entry => (entry.Level, entry.Message)));
    }

    [Fact]
    public async Task A_probe_that_hangs_up_says_nothing()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new Probe(null, _latest, _log.CreateLogger("")).CheckHealthAsync(new HealthCheckContext(), gone.Token));
        Assert.Empty(_log.Entries);
    }

    private sealed class Probe(string? problem, LatestHealth latest, ILogger logger) : LoggedHealthCheck(latest, new FakeTimeProvider(), logger)
    {
        protected override Task<HealthCheckResult> Check(DateTimeOffset now, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return problem is null ? Task.FromResult(HealthCheckResult.Healthy()) : throw new IOException(problem);
        }
    }
}
