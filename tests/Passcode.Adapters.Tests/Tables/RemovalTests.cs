using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tests.Tables;

/// <summary>What the retention of records removes.</summary>
[Collection(AzuriteTests.Name)]
public sealed class RemovalTests(AzuriteFixture azurite)
{
    private readonly TestTables _tables = azurite.Tables();

    [Fact]
    public async Task A_reset_is_removed_with_its_timeline_and_its_entry_in_the_list_and_others_stay()
    {
        foreach (var (id, days) in ((string, int)[])[("old", -3), ("older", -9), ("today", 0)])
        {
            var reset = Samples.Reset(id, Samples.Noon.AddDays(days));
            await _tables.Resets.List(reset, default);
            var saved = await _tables.Resets.TrySave(reset, null, default);
            await _tables.Resets.TrySave(reset.Completed(), saved!.Version, default);
        }

        var before = await Read(_tables.Resets.ReadBefore(DateOnly.FromDateTime(Samples.Noon.UtcDateTime), default));
        Assert.Equal(["older", "old"], before.Select(reset => reset.Id[12..]));
        foreach (var reset in before)
        {
            await _tables.Resets.Remove(reset, default);
            await _tables.Another().Resets.Remove(reset, default);
        }

        Assert.Equal(["today · event-000001", "today · event-000002", "today · record"], (await _tables.KeysOf("Resets")).Select(key => key[12..]));
        Assert.Single(await _tables.KeysOf("ResetsByDay"));
        Assert.Null(await _tables.Resets.FindRecent(before[^1].Id, default));
    }

    [Fact]
    public async Task A_run_is_removed_with_its_targets_and_others_stay()
    {
        var (old, recent) = (TimedId.New(Samples.Noon.AddDays(-3)), TimedId.New(Samples.Noon));
        foreach (var id in (string[])[old, recent])
        {
            await _tables.BulkRuns.List(BulkSamples.Run(id), default);
            await _tables.BulkRuns.TrySave(BulkSamples.Run(id), null, default);
            await _tables.BulkTargets.Add(id, 3, BulkSamples.Targets(250), default);
        }

        var run = Assert.Single(await Read(_tables.BulkRuns.ReadBefore(Samples.Noon, default)));
        Assert.Equal(old, run.Id);
        await _tables.BulkTargets.Remove(run.Id, default);
        await _tables.BulkTargets.Remove(run.Id, default);
        await _tables.BulkRuns.Remove(run, default);

        Assert.Equal(250, (await _tables.KeysOf("BulkTargets")).Count(key => key.StartsWith(recent, StringComparison.Ordinal)));
        Assert.Equal(250, (await _tables.KeysOf("BulkTargets")).Count);
        Assert.Equal(recent, Assert.Single((await _tables.BulkRuns.Query(10, null, default)).Items).Id);
        Assert.Equal(3, (await _tables.KeysOf("BulkRuns")).Count);
    }

    [Fact]
    public async Task Lists_that_were_given_before_a_time_are_removed_and_no_targets()
    {
        var (old, recent) = (TimedId.New(Samples.Noon.AddDays(-3)), TimedId.New(Samples.Noon));
        ListedDevice[] chunk = [new(1, new(DeviceKey.SerialNumber, "S1"))];
        await _tables.BulkLists.Write(old, 0, chunk, default);
        await _tables.BulkLists.Write(old, 1, chunk, default);
        await _tables.BulkLists.Write(recent, 0, chunk, default);
        await _tables.BulkTargets.Add(old, 1, BulkSamples.Targets(2), default);

        await _tables.BulkLists.RemoveBefore(Samples.Noon, default);

        Assert.Null(await _tables.BulkLists.Read(old, 0, default));
        Assert.NotNull(await _tables.BulkLists.Read(recent, 0, default));
        Assert.Equal(3, (await _tables.KeysOf("BulkTargets")).Count);
    }

    private static async Task<List<T>> Read<T>(IAsyncEnumerable<T> rows)
    {
        var all = new List<T>();
        await foreach (var row in rows)
        {
            all.Add(row);
        }

        return all;
    }
}
