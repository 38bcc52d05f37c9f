using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Tests.BulkRuns;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Pacing;

/// <summary>What could not be issued before its deadline is refused when it is requested.</summary>
public sealed class QueueFullTests
{
    [Fact]
    public void Behind_a_queue_that_is_longer_than_the_deadline_nothing_is_accepted() => VirtualTime.Run(async time =>
    {
        var world = new World(time) { Settings = { ["Passcode:Polling:Deadline"] = "00:00:30" } };
        world.Tenant.ConfirmsAfter = TimeSpan.FromSeconds(8);
        await using var process = await world.Begin(time);
        var accept = process.Services.GetRequiredService<AcceptReset>();
        RequestResult<PasscodeReset>.QueueFull? refused = null;
        var accepted = 0;
        while (refused is null && accepted < 2000)
        {
            world.Tenant.Add(Sample.IPhone($"{accepted}"));
            var result = await accept.Execute(World.Request($"{accepted}", ticket: null), World.Origin, null, CancellationToken.None);
            refused = result as RequestResult<PasscodeReset>.QueueFull;
            accepted += refused is null ? 1 : 0;
            await Task.Delay(TimeSpan.FromMilliseconds(10), time); // ten times as fast as Graph permits
        }

        // 200 commands are sent at once, and 10 a second after that.
        Assert.InRange(accepted, 300, 600);
        Assert.InRange(refused!.RetryAfter, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30));
        var list = Enumerable.Range(0, 100).Select(index => new DeviceReference(DeviceKey.IntuneDeviceId, $"{index}"));
        var run = await process.Services.GetRequiredService<AcceptBulkRun>().Execute(
            new BulkRequest(BulkSelection.Listed, "INC1", null, "agent@contoso.example"), BulkRunScenario.Uploaded(list), World.Origin, null, CancellationToken.None);
        Assert.IsType<RequestResult<BulkRun>.QueueFull>(run);

        await Task.Delay(TimeSpan.FromSeconds(60), time);
        Assert.IsType<RequestResult<PasscodeReset>.Accepted>(await accept.Execute(World.Request("1", ticket: null), World.Origin, "again", CancellationToken.None));
    });
}
