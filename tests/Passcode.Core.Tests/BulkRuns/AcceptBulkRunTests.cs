using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

public sealed class AcceptBulkRunTests
{
    [Fact]
    public async Task A_repeated_request_is_a_replay()
    {
        var world = new World();
        var first = await Accept(world);
        var again = await Accept(world);

        Assert.Equal((first.Record.Id, false, true), (again.Record.Id, first.IsReplay, again.IsReplay));
        Assert.Single(world.BulkRuns.All);
    }

    [Fact]
    public void The_audit_log_has_the_request_of_a_run_whose_process_stopped_after_its_record() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3);
        var run = (await Accept(world)).Record;
        Assert.Empty(world.Audit.Entries);

        await using var process = await world.Begin(time);
        await Task.Delay(TimeSpan.FromMinutes(3), time);
        await process.Services.GetRequiredService<ReconcileBulkRuns>().Execute(CancellationToken.None);
        await process.End(run.Id);

        var requested = Assert.Single(world.Audit.Entries, entry => entry.Type == AuditEventType.BulkRunRequested);
        Assert.Equal(("bulk-runs/" + run.Id, run.RequestedAt), (requested.Subject, requested.At));
    });

    private static async Task<RequestResult<BulkRun>.Accepted> Accept(World world) =>
        Assert.IsType<RequestResult<BulkRun>.Accepted>(await world.Get<AcceptBulkRun>().Execute(BulkRunScenario.Everything(), World.Origin, "k", default));
}
