using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

public sealed class RetriedTargetsTests
{
    [Fact]
    public void A_retry_leaves_out_what_cannot_succeed_and_says_so() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 8, ("Bulk:CanarySize", "0"), ("Bulk:MinimumThroughput", "1000"));
        world.Tenant.Add(Sample.Laptop("laptop"));
        world.Tenant.Answers[BulkRunScenario.Id(1)] = ActionState.Failed; // an iPhone that refuses: its unlock token is wrong
        world.Tenant.Answers[BulkRunScenario.Id(2)] = ActionState.Canceled;
        world.Tenant.Answers[BulkRunScenario.Id(3)] = ActionState.Canceled;
        var first = await BulkRunScenario.Run(world, time);
        Assert.Equal(1, first.Counts.ByReason[ReasonCode.WrongUnlockToken]);
        world.Tenant.Answers.Clear();

        var again = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { Selection = new BulkSelection.Retry(first.Id) });

        Assert.Equal((2, 2), (RetriedTargets.Count(first.Counts), again.Counts.InState(TargetState.Completed)));
        Assert.Equal([(ReasonCode.NotSupportedByPlatform, 1), (ReasonCode.WrongUnlockToken, 1)], again.LeftOut!.Select(entry => (entry.Key, entry.Value)));
        Assert.Null(first.LeftOut);
    });

    [Fact]
    public void Lines_that_name_a_device_again_are_left_out_and_named() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3);
        await using var process = await world.Begin(time);
        DeviceReference[] devices =
        [
            new(DeviceKey.IntuneDeviceId, BulkRunScenario.Id(0)), new(DeviceKey.IntuneDeviceId, BulkRunScenario.Id(1)), new(DeviceKey.IntuneDeviceId, BulkRunScenario.Id(0)),
            new(DeviceKey.SerialNumber, $"SN-{BulkRunScenario.Id(1)}"), new(DeviceKey.IntuneDeviceId, BulkRunScenario.Id(0)),
        ];
        var result = await process.Services.GetRequiredService<AcceptBulkRun>().Execute(
            BulkRunScenario.Everything(dryRun: true, maxTargets: 3), BulkRunScenario.Uploaded(devices), World.Origin, null, default);
        var accepted = Assert.IsType<RequestResult<BulkRun>.Accepted>(result).Record;
        await process.End(accepted.Id);

        var run = await BulkRunScenario.Read(world, accepted.Id);
        Assert.Equal((2, 1), (run.Counts.Total, run.Merged));
        Assert.Equal(2, run.DuplicateLines!.Count);
        Assert.Equal([new(3, 1), new(5, 1)], run.DuplicateLines.First);
    });
}
