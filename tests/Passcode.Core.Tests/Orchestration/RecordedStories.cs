using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing;
using Passcode.Core.Tests.BulkRuns;
using Passcode.Core.Tests.Fakes;
using Passcode.Core.Tests.Resets;

namespace Passcode.Core.Tests.Orchestration;

/// <summary>The stories whose histories are stored. Each gives the same history whenever it is recorded.</summary>
internal static class RecordedStories
{
    // Gives the id of the instance whose history is stored.
    private delegate Task<string> Teller(OrchestrationHarness process);

    private static readonly Dictionary<string, Func<World, Teller>> Stories = new(StringComparer.Ordinal)
    {
        ["PasscodeReset.completed"] = world =>
        {
            world.Tenant.Add(Sample.IPhone());
            return process => Reset(process);
        },
        ["PasscodeReset.polling"] = world =>
        {
            world.Tenant.Add(Sample.WorkProfile());
            world.Tenant.ConfirmsAfter = TimeSpan.FromMinutes(10);
            return process => Reset(process);
        },
        ["PasscodeReset.approved"] = world =>
        {
            world.Protect();
            return process => Reset(process, async id =>
            {
                await Task.Delay(TimeSpan.FromMinutes(20), world.Time);
                await process.Services.GetRequiredService<DecideReset>().Run(id, ApprovalDecision.Approve, null, World.Boss, default);
            });
        },
        ["PasscodeReset.cancelled"] = world =>
        {
            world.Protect();
            return process => Reset(process, async id =>
            {
                await Task.Delay(TimeSpan.FromMinutes(20), world.Time);
                await process.Services.GetRequiredService<CancelReset>().Run(id, "agent", default);
            });
        },
        ["PasscodeReset.continuedAsNew"] = world =>
        {
            world.Tenant.Add(Sample.WorkProfile());
            world.Tenant.ConfirmsAfter = TimeSpan.FromHours(5);
            return process => Reset(process);
        },
        ["BulkRun.waves"] = world =>
        {
            for (var index = 0; index < 48; index++)
            {
                world.Tenant.Add(Sample.IPhone(BulkStory.Id(index)));
            }

            return async process =>
            {
                var run = await BulkStory.Ask(process, BulkStory.Everything() with { CallbackUrl = FakeReceiver.Address }, "key");
                await process.End(run.Id);
                return run.Id;
            };
        },
        ["CallbackDelivery.retried"] = world =>
        {
            world.Tenant.Add(Sample.IPhone());
            world.Receiver.Answer = _ => world.Receiver.Calls.Count switch
            {
                1 => new DeliveryResult.Failed("Answered 503."),
                2 => throw new InvalidOperationException("Storage is busy."),
                _ => new DeliveryResult.Delivered(),
            };
            return async process =>
            {
                await Reset(process);
                var delivery = Assert.Single(process.Hub.Instances, id => id.StartsWith("callback-", StringComparison.Ordinal));
                await process.End(delivery);
                return delivery;
            };
        },
    };

    public static IEnumerable<string> Names => Stories.Keys;

    public static string Record(string name)
    {
        var history = "";
        VirtualTime.Run(async time =>
        {
            var world = new World(time);
            var tell = Stories[name](world);
            world.Keys.OnlyId = TimedId.New(time.GetUtcNow())[..12] + "70008000000000000001";
            await using var process = await world.Begin(time, new HubStorage { KeepsEarlierExecutions = true });
            history = process.Hub.HistoryOf(await tell(process));
        });
        return history;
    }

    private static async Task<string> Reset(OrchestrationHarness process, Func<string, Task>? meanwhile = null)
    {
        var id = await PasscodeResetOrchestratorTests.Accept(process, World.Request() with { CallbackUrl = FakeReceiver.Address });
        await (meanwhile?.Invoke(id) ?? Task.CompletedTask);
        await process.End(id);
        return id;
    }
}
