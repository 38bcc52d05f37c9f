using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Passcode.Api.Authentication;

namespace Passcode.Api.Tests.Health;

public sealed class HealthTests
{
    [Theory]
    [InlineData(HealthStatus.Healthy, 200, "healthy")]
    [InlineData(HealthStatus.Degraded, 200, "degraded")]
    [InlineData(HealthStatus.Unhealthy, 503, "unhealthy")]
    public async Task Readiness_says_which_check_failed_and_nothing_more(HealthStatus graph, int status, string text)
    {
        await using var host = await ApiHost.Start(configure: services => services
            .AddLocalKeyAuthentication(ApiHost.Key)
            .AddHealthChecks()
            .AddCheck("storage", () => HealthCheckResult.Healthy())
            .AddCheck("graph", () => new HealthCheckResult(graph, "inner words", new InvalidOperationException("inner words"))));

        var ready = await host.Anonymous.Get("/api/health/ready");
        var live = await host.Anonymous.Get("/api/health/live");

        Assert.Equal((status, $$$"""{"status":"{{{text}}}","checks":{"storage":"healthy","graph":"{{{text}}}"}}"""), (ready.Status, ready.Text));
        Assert.Equal((200, """{"status":"healthy","checks":{}}"""), (live.Status, live.Text));
    }
}
