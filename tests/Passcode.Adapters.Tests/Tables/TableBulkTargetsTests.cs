using System.Text.Json;
using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableBulkTargetsTests(AzuriteFixture azurite)
{
    private const string Run = BulkSamples.RunId;

    private readonly TestTables _tables = azurite.Tables();

    private IBulkTargets Targets => _tables.BulkTargets;

    [Fact]
    public async Task Targets_are_read_in_the_order_of_ids_as_they_were_added()
    {
        var added = BulkSamples.Targets(30);

        await Targets.Add(Run, 1, [.. added.Reverse(), added[0]], default);

        var read = await Read(0);
        Assert.Equal(added.Select(Json), read.Select(stored => Json(stored.Target)));
        Assert.Equal(read[3], await Targets.Find(Run, 0, added[3].Id, default));
        Assert.Null(await Targets.Find(Run, 0, "line-000001", default));
    }

    [Fact]
    public async Task A_shard_of_a_thousand_targets_is_added_in_ten_transactions_and_read_in_one()
    {
        await Targets.Find(Run, 0, "x", default);

        Assert.Equal(10, await _tables.Cost(() => Targets.Add(Run, 1, BulkSamples.Targets(1000), default)));
        Assert.Equal(1, await _tables.Cost(() => Read(0)));
        var read = await Read(0);
        Assert.Equal(10, await _tables.Cost(() => Targets.Save(Run, [.. read.Select(Issued)], default)));
    }

    [Fact]
    public async Task Targets_are_spread_over_the_shards()
    {
        var added = BulkSamples.Targets(200);

        await Targets.Add(Run, 3, added, default);

        var shards = new[] { await Read(0), await Read(1), await Read(2) };
        Assert.Each(shards, shard => Assert.InRange(shard.Count, 30, 110));
        Assert.Each(shards.Index(), shard => Assert.Each(shard.Item, stored => Assert.Equal(BulkTarget.ShardOf(stored.Target.Id, 3), stored.Shard)));
        Assert.Each(shards.Index(), shard => Assert.Each(shard.Item, stored => Assert.Equal(shard.Index, stored.Shard)));
        Assert.Equal(200, shards.Sum(shard => shard.Count));
    }

    [Fact]
    public async Task What_is_there_already_stays_and_the_others_are_added()
    {
        await Targets.Add(Run, 1, [.. BulkSamples.Targets(60).Where((_, index) => index % 2 == 0)], default);
        var before = await Read(0);
        await Targets.Save(Run, [.. before.Select(Issued)], default);

        var cost = await _tables.Cost(() => Targets.Add(Run, 1, BulkSamples.Targets(60), default));

        var after = await Read(0);
        Assert.Equal((60, 30), (after.Count, after.Count(stored => stored.Target.State == TargetState.Issued)));
        Assert.Equal(3, cost);
        Assert.Equal(2, await _tables.Cost(() => Targets.Add(Run, 1, BulkSamples.Targets(60), default)));
    }

    [Fact]
    public async Task Two_processes_may_add_the_same_page_at_once()
    {
        var page = BulkSamples.Targets(150);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(shift => Targets.Add(Run, 2, [.. page.Skip(shift * 10)], default)));

        Assert.Equal(150, (await Read(0)).Count + (await Read(1)).Count);
    }

    [Fact]
    public async Task An_addition_whose_answer_was_lost_is_done()
    {
        await Targets.Find(Run, 0, "x", default);
        _tables.Transport.LoseAnswers(1);

        await Targets.Add(Run, 1, BulkSamples.Targets(20), default);

        Assert.Equal(20, (await Read(0)).Count);
    }

    [Fact]
    public async Task Changed_targets_come_back_with_the_versions_that_they_are_stored_under()
    {
        await Targets.Add(Run, 1, BulkSamples.Targets(5), default);

        var saved = await Targets.Save(Run, [.. (await Read(0)).Select(Issued)], default);

        var read = await Read(0);
        Assert.Equal(read.Select(stored => (stored.Target.Id, stored.Version)), saved.OrderBy(stored => stored.Target.Id).Select(stored => (stored.Target.Id, stored.Version)));
        Assert.Each(read, stored => Assert.Equal(TargetState.Issued, stored.Target.State));
        Assert.Equal(5, (await Targets.Save(Run, saved, default)).Count);
    }

    [Fact]
    public async Task One_that_somebody_else_wrote_is_left_out_and_hinders_no_other()
    {
        await Targets.Add(Run, 1, BulkSamples.Targets(100), default);
        var read = await Read(0);
        await Targets.Save(Run, [Cancelled(read[7]), Cancelled(read[50])], default);

        IReadOnlyList<StoredTarget> saved = [];
        var cost = await _tables.Cost(async () => saved = await Targets.Save(Run, [.. read.Select(Issued)], default));

        Assert.Equal(98, saved.Count);
        Assert.DoesNotContain(saved, stored => stored.Target.Id == read[7].Target.Id || stored.Target.Id == read[50].Target.Id);
        var after = await Read(0);
        Assert.Equal((98, 2), (after.Count(stored => stored.Target.State == TargetState.Issued), after.Count(stored => stored.Target.State == TargetState.Cancelled)));
        Assert.Equal(after.Where(stored => stored.Target.State == TargetState.Issued).Select(stored => stored.Version), saved.OrderBy(stored => stored.Target.Id).Select(stored => stored.Version));
        Assert.Equal(3, cost);
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_counts_as_done()
    {
        await Targets.Add(Run, 1, BulkSamples.Targets(10), default);
        var read = await Read(0);
        _tables.Transport.LoseAnswers(1);

        var saved = await Targets.Save(Run, [.. read.Select(Issued)], default);

        Assert.Equal((await Read(0)).Select(stored => stored.Version), saved.OrderBy(stored => stored.Target.Id).Select(stored => stored.Version));
    }

    [Fact]
    public async Task Of_writers_at_once_each_target_has_one()
    {
        await Targets.Add(Run, 1, BulkSamples.Targets(40), default);
        var read = await Read(0);

        var saves = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Targets.Save(Run, [.. read.Select(Issued)], default)));

        Assert.Equal(40, saves.Sum(saved => saved.Count));
    }

    private static StoredTarget Issued(StoredTarget stored) => stored with { Target = stored.Target with { State = TargetState.Issued, IssuedAt = Samples.Noon } };

    private static StoredTarget Cancelled(StoredTarget stored) => stored with { Target = stored.Target with { State = TargetState.Cancelled } };

    private static string Json(BulkTarget target) => JsonSerializer.Serialize(target, PasscodeJson.Options);

    private async Task<List<StoredTarget>> Read(int shard)
    {
        var read = new List<StoredTarget>();
        await foreach (var stored in Targets.Read(Run, shard, default))
        {
            read.Add(stored);
        }

        return read;
    }
}
