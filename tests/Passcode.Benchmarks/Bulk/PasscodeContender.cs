using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using Passcode.Core;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Orchestration;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Statistics;
using Passcode.Testing;
using Passcode.Testing.Fakes;

namespace Passcode.Benchmarks.Bulk;

/// <summary>Passcode itself: the product's orchestrator and activities on Durable Task's executor, over the same tenant, in virtual time.</summary>
internal static class PasscodeContender
{
    /// <summary>Runs to the end.</summary>
    public static (BenchTenant Tenant, DateTimeOffset End, int Steps, int Transactions) Run(int devices)
    {
        (BenchTenant, DateTimeOffset, int, int) result = default;
        VirtualTime.Run(async time =>
        {
            var tenant = new BenchTenant(devices, time.GetUtcNow());
            var stores = new CountedStores();
            using var targets = new FileTargets();
            await using var process = await OrchestrationHarness.Begin(
                time, services => AddTo(services, tenant, stores, targets, time), tasks => tasks.AddPasscodeTasks(), OrchestrationJson.Converter);
            var request = new BulkRequest(new BulkSelection.Filter(new DeviceFilter([], null, [])), "INC1", "benchmark", "operator@contoso.example");
            var accepted = (RequestResult<BulkRun>.Accepted)await process.Services.GetRequiredService<AcceptBulkRun>().Execute(request, new RequestOrigin(RequestChannel.Application, "benchmark"), null, CancellationToken.None);
            await process.End(accepted.Record.Id);
            if (stores.Run.Counts.InState(TargetState.Completed) != devices)
            {
                throw new InvalidOperationException($"{stores.Run.Counts.InState(TargetState.Completed)} of {devices} devices completed: {stores.Run.Problem}");
            }

            result = (tenant, stores.Run.EndedAt!.Value, process.Hub.ActivityRuns.Values.Sum(), targets.Transactions + stores.Transactions);
        });
        return result;
    }

    private static void AddTo(IServiceCollection services, BenchTenant tenant, CountedStores stores, FileTargets targets, TimeProvider time)
    {
        var clock = new GraphClock(time);
        services
            .AddPasscodeCore()
            .AddSingleton(clock)
            .Configure<BulkOptions>(options => (options.MaxTargets, options.ApprovalAbove, options.CanarySize) = (100_000, 100_000, 0))
            .AddSingleton<IBulkRuns>(stores)
            .AddSingleton<IBulkLists>(stores)
            .AddSingleton<IBudgetStore>(stores)
            .AddSingleton<IDeviceLocks>(stores)
            .AddSingleton<IIdempotencyKeys>(stores)
            .AddSingleton<IVersionedDocuments>(stores)
            .AddSingleton<IPendingApprovals>(stores)
            .AddSingleton<IAuditLog>(stores)
            .AddSingleton<IStatistics>(stores)
            .AddSingleton(Mock.Of<IGroupMembers>())
            .AddSingleton(Mock.Of<IManagedDevices>())
            .AddSingleton(Mock.Of<IGroupDirectory>())
            .AddSingleton<ISubscriptions>(new FakeSubscriptions(() => new Crash()))
            .AddSingleton(Mock.Of<ICallbackUrlPolicy>())
            .AddSingleton(Mock.Of<ITicketComments>())
            .AddSingleton<IBulkTargets>(targets)
            .AddSingleton(provider => new BenchGraph(tenant, provider.GetRequiredService<GraphPacer>(), clock, time))
            .AddSingleton<IDeviceBatches>(provider => provider.GetRequiredService<BenchGraph>())
            .AddSingleton<IDeviceSelections>(provider => provider.GetRequiredService<BenchGraph>())
            .AddSingleton<IResetStore>(new FakeResetStore(() => new Crash()))
            .AddSingleton<IAuditCheckpoints>(new FakeCheckpoints(() => new Crash()))
            .AddSingleton(Mock.Of<IHostApplicationLifetime>());
    }
}
