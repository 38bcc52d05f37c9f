using Passcode.Core.Callbacks;
using Passcode.Core.Records;
using Passcode.Core.Tests.BulkRuns;
using Passcode.Core.Tests.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Orchestration;

/// <summary>The scenarios whose histories are stored. Each gives the same history whenever it is recorded.</summary>
internal static class RecordedScenarios
{
    // Gives the id of the instance whose history is stored.
    private delegate Task<string> Play(OrchestrationHarness process);

    private static readonly Dictionary<string, Func<World, Play>> Scenarios = new(StringComparer.Ordinal)
    {
        ["PasscodeReset.completed"] = world => Reset(world, "an iPhone that confirms"),
        ["PasscodeReset.polling"] = world =>
        {
            world.Tenant.ConfirmsAfter = TimeSpan.FromMinutes(10);
            return Reset(world, "a work profile that confirms");
        },
        ["PasscodeReset.approved"] = world => Reset(world, "a protected device that is approved"),
        ["PasscodeReset.cancelled"] = world => Reset(world, "a protected device whose reset is cancelled"),
        ["PasscodeReset.continuedAsNew"] = world =>
        {
            world.Tenant.ConfirmsAfter = TimeSpan.FromHours(5);
            return Reset(world, "a work profile that confirms");
        },
        ["BulkRun.waves"] = world =>
        {
            for (var index = 0; index < 48; index++)
            {
                world.Tenant.Add(Sample.IPhone(BulkRunScenario.Id(index)));
            }

            return async process =>
            {
                var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { CallbackUrl = FakeReceiver.Address }, "key");
                await process.End(run.Id);
                return run.Id;
            };
        },
        ["CallbackDelivery.retried"] = world =>
        {
            var reset = Reset(world, "an iPhone that confirms");
            world.Receiver.Answer = _ => world.Receiver.Calls.Count switch
            {
                1 => new DeliveryResult.Failed("Answered 503."),
                2 => throw new InvalidOperationException("Storage is busy."),
                _ => new DeliveryResult.Delivered(),
            };
            return async process =>
            {
                await reset(process);
                var delivery = Assert.Single(process.Hub.Instances, id => id.StartsWith("callback-", StringComparison.Ordinal));
                await process.End(delivery);
                return delivery;
            };
        },
    };

    public static IEnumerable<string> Names => Scenarios.Keys;

    public static string Record(string name)
    {
        var history = "";
        VirtualTime.Run(async time =>
        {
            var world = new World(time);
            var play = Scenarios[name](world);
            world.Keys.OnlyId = TimedId.New(time.GetUtcNow())[..12] + "70008000000000000001";
            await using var process = await world.Begin(time, new HubStorage { KeepsEarlierExecutions = true });
            history = process.Hub.HistoryOf(await play(process));
        });
        return history;
    }

    private static Play Reset(World world, string scenario)
    {
        var (prepare, act) = ResetScenario.All[scenario];
        prepare(world);
        return async process =>
        {
            var id = await World.Accept(process, World.Request() with { CallbackUrl = FakeReceiver.Address });
            if (act is not null)
            {
                await Task.Delay(TimeSpan.FromMinutes(20), world.Time);
                await act(process.Services, id);
            }

            await process.End(id);
            return id;
        };
    }
}
