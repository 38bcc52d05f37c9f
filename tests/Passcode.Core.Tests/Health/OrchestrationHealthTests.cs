using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Passcode.Core.Health;

namespace Passcode.Core.Tests.Health;

public sealed class OrchestrationHealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);
    private readonly List<OrchestrationMetadata> _instances = [];
    private readonly LatestHealth _latest = new();
    private int _queries;

    public static TheoryData<OrchestrationRuntimeStatus, int, int, HealthStatus> Cases => new()
    {
        { OrchestrationRuntimeStatus.Failed, 90, 59, HealthStatus.Unhealthy },
        { OrchestrationRuntimeStatus.Failed, 90, 61, HealthStatus.Healthy },
        { OrchestrationRuntimeStatus.Pending, 3, 3, HealthStatus.Unhealthy },
        { OrchestrationRuntimeStatus.Pending, 1, 1, HealthStatus.Healthy },
        { OrchestrationRuntimeStatus.Running, 90, 90, HealthStatus.Healthy },
        { OrchestrationRuntimeStatus.Terminated, 90, 1, HealthStatus.Healthy },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_instance_makes_the_app_unhealthy_by_status_and_age(
        OrchestrationRuntimeStatus status, int createdMinutesAgo, int updatedMinutesAgo, HealthStatus expected)
    {
        Add(status, createdMinutesAgo, updatedMinutesAgo);

        Assert.Equal(expected, (await Check()).Status);
    }

    [Fact]
    public async Task The_result_names_the_instance()
    {
        Add(OrchestrationRuntimeStatus.Failed, 2, 1);

        Assert.Contains("instance-0", (await Check()).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_is_kept_for_fifteen_seconds()
    {
        await Check();
        var queries = _queries;
        Add(OrchestrationRuntimeStatus.Failed, 2, 1);

        _time.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal(HealthStatus.Healthy, (await Check()).Status);
        Assert.Equal(queries, _queries);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HealthStatus.Unhealthy, (await Check()).Status);
    }

    private void Add(OrchestrationRuntimeStatus status, int createdMinutesAgo, int updatedMinutesAgo) =>
        _instances.Add(new OrchestrationMetadata("PasscodeReset", $"instance-{_instances.Count}")
        {
            RuntimeStatus = status,
            CreatedAt = Now.AddMinutes(-createdMinutesAgo),
            LastUpdatedAt = Now.AddMinutes(-updatedMinutesAgo),
        });

    private Task<HealthCheckResult> Check()
    {
        var client = new Mock<DurableTaskClient>("test");
        client.Setup(client => client.GetAllInstancesAsync(It.IsAny<OrchestrationQuery>())).Returns((OrchestrationQuery query) =>
        {
            _queries++;
            var matches = _instances
                .Where(instance => query.Statuses!.Contains(instance.RuntimeStatus) && instance.CreatedAt <= query.CreatedTo)
                .ToList();
            return Pageable.Create((_, _, _) => Task.FromResult(new Page<OrchestrationMetadata>(matches, null)));
        });
        return new OrchestrationHealth(client.Object, _latest, _time, NullLogger<OrchestrationHealth>.Instance).CheckHealthAsync(new HealthCheckContext());
    }
}
