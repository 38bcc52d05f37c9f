using Azure.Data.Tables;
using Passcode.Adapters.Tables;
using Passcode.Core.BulkRuns;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TargetListingTests(AzuriteFixture azurite)
{
    private const string Run = BulkSamples.RunId;

    private readonly TestTables _tables = azurite.Tables();

    private IBulkTargets Targets => _tables.BulkTargets;

    [Fact]
    public async Task Targets_are_listed_shard_by_shard_a_page_at_a_time()
    {
        await Targets.Add(Run, 3, BulkSamples.Targets(50), default);

        var all = await List(3, new(Size: 7));

        Assert.Equal(50, all.Select(target => target.Id).Distinct().Count());
        Assert.Equal(50, all.Count);
        Assert.Equal(
            all.Select(target => target.Id),
            all.OrderBy(target => BulkTarget.ShardOf(target.Id, 3)).ThenBy(target => target.Id, StringComparer.Ordinal).Select(target => target.Id));
        Assert.Empty((await Targets.Query(Run, 0, new(), default)).Items);
    }

    [Fact]
    public async Task Targets_are_listed_by_state_over_many_shards_and_storage_does_the_looking()
    {
        await Targets.Add(Run, 40, BulkSamples.Targets(50), default);
        var shard = BulkTarget.ShardOf(BulkSamples.Target(9).Id, 40);
        var stored = (await Targets.Find(Run, shard, BulkSamples.Target(9).Id, default))!;
        await Targets.Save(Run, [stored with { Target = stored.Target with { State = TargetState.Cancelled } }], default);

        Assert.Equal(BulkSamples.Target(9).Id, Assert.Single(await List(40, new(TargetState.Cancelled))).Id);
        Assert.Equal(49, (await List(40, new(TargetState.Queued, 10))).Count);
        Assert.Equal(16, await _tables.Cost(() => Targets.Query(Run, 40, new(TargetState.Failed), default)));
        var row = (await (await _tables.All.Open("BulkTargets", default)).GetEntityAsync<TableEntity>(BulkTargetsTable.Partition(Run, shard), BulkSamples.Target(9).Id)).Value;
        Assert.Equal("cancelled", row.GetString("State"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("OTk")]
    public async Task Another_continuation_is_refused(string continuation) =>
        await Assert.ThrowsAsync<FormatException>(() => Targets.Query(Run, 3, new(Continuation: continuation), default));

    private async Task<List<BulkTarget>> List(int shards, TargetQuery query)
    {
        var all = new List<BulkTarget>();
        do
        {
            var page = await Targets.Query(Run, shards, query, default);
            Assert.InRange(page.Items.Count, 0, query.Size);
            all.AddRange(page.Items);
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);

        return all;
    }
}
