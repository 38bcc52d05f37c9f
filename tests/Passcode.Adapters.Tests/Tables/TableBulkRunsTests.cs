using System.Text.Json;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableBulkRunsTests(AzuriteFixture azurite)
{
    private readonly TestTables _tables = azurite.Tables();

    private IBulkRuns Runs => _tables.BulkRuns;

    [Fact]
    public async Task A_run_is_found_as_it_was_saved()
    {
        var run = BulkSamples.Run() with { Counts = BulkCounts.None.Plus(BulkSamples.Target(1)) };

        var saved = await Runs.TrySave(run, null, default);

        var found = await Runs.Find(run.Id, default);
        Assert.Equal(JsonSerializer.Serialize(run, PasscodeJson.Options), JsonSerializer.Serialize(found!.Value, PasscodeJson.Options));
        Assert.Equal(saved!.Version, found.Version);
        Assert.Null(await Runs.Find("0199a000000070008000000000000002", default));
    }

    [Fact]
    public async Task A_save_adds_an_entry_to_the_timeline_or_repeats_the_last()
    {
        var run = BulkSamples.Run();
        var first = await Runs.TrySave(run, null, default);
        var second = await Runs.TrySave(run with { Status = BulkRunStatus.Canary }, first!.Version, default);
        var ended = run.Record(Samples.Noon.AddHours(1), TimelineEventType.Ended);
        var third = await Runs.TrySave(ended, second!.Version, default);

        Assert.NotNull(third);
        Assert.NotEqual(first.Version, second.Version);
        var timeline = await Runs.Timeline(run.Id, default);
        Assert.Equal([TimelineEventType.Accepted, TimelineEventType.Ended], timeline.Select(entry => entry.Type));
        Assert.Null(TimelineEvent.FirstBroken(run.Id, timeline));
    }

    [Fact]
    public async Task A_stale_or_second_first_save_changes_nothing()
    {
        var run = BulkSamples.Run();
        var first = await Runs.TrySave(run, null, default);
        await Runs.TrySave(run with { Status = BulkRunStatus.Canary }, first!.Version, default);

        Assert.Null(await Runs.TrySave(run.Record(Samples.Noon, TimelineEventType.Ended), first.Version, default));
        Assert.Null(await Runs.TrySave(run.Record(Samples.Noon, TimelineEventType.Ended), null, default));
        Assert.Equal(BulkRunStatus.Canary, (await Runs.Find(run.Id, default))!.Value.Status);
        Assert.Single(await Runs.Timeline(run.Id, default));
    }

    [Fact]
    public async Task Of_two_writers_at_once_one_wins_even_with_the_same_change()
    {
        var first = await Runs.TrySave(BulkSamples.Run(), null, default);
        var changed = BulkSamples.Run() with { Status = BulkRunStatus.Running };

        var saves = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Runs.TrySave(changed, first!.Version, default)));

        Assert.Single(saves, saved => saved is not null);
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_counts_as_done()
    {
        await Runs.Find(BulkSamples.RunId, default);
        _tables.Transport.LoseAnswers(1);
        var first = await Runs.TrySave(BulkSamples.Run(), null, default);
        _tables.Transport.LoseAnswers(1);
        var second = await Runs.TrySave(BulkSamples.Run() with { Status = BulkRunStatus.Canary }, first!.Version, default);

        Assert.Equal(second!.Version, (await Runs.Find(BulkSamples.RunId, default))!.Version);
        Assert.NotNull(await Runs.TrySave(BulkSamples.Run() with { Status = BulkRunStatus.Running }, second.Version, default));
    }

    [Fact]
    public async Task Runs_are_listed_newest_first_as_they_are_now_and_only_when_recorded()
    {
        string[] ids = ["0199a000000070008000000000000009", "0199a100000070008000000000000001", "0199b000000070008000000000000001", "0199b0000000700080000000000000ff"];
        foreach (var id in ids)
        {
            await Runs.List(BulkSamples.Run(id), default);
            await Runs.List(BulkSamples.Run(id), default);
        }

        foreach (var id in ids.Where(id => id != ids[2]))
        {
            var stored = await Runs.TrySave(BulkSamples.Run(id), null, default);
            await Runs.TrySave(BulkSamples.Run(id) with { Status = BulkRunStatus.Running }, stored!.Version, default);
        }

        var first = await Runs.Query(2, null, default);
        var second = await Runs.Query(2, first.Continuation, default);

        Assert.Equal([ids[3]], first.Items.Select(run => run.Id));
        Assert.Equal([ids[1], ids[0]], second.Items.Select(run => run.Id));
        Assert.Each(second.Items, run => Assert.Equal(BulkRunStatus.Running, run.Status));
        Assert.Null(second.Continuation);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("0199A000000070008000000000000009")]
    [InlineData("")]
    public async Task Another_continuation_is_refused(string continuation) =>
        await Assert.ThrowsAsync<FormatException>(() => Runs.Query(2, continuation, default));

    [Fact]
    public async Task A_save_and_a_listing_are_one_transaction_each()
    {
        await Runs.Find(BulkSamples.RunId, default);

        Assert.Equal(1, await _tables.Cost(() => Runs.TrySave(BulkSamples.Run(), null, default)));
        Assert.Equal(1, await _tables.Cost(() => Runs.List(BulkSamples.Run(), default)));
        Assert.Equal(1, await _tables.Cost(() => Runs.Find(BulkSamples.RunId, default)));
        Assert.Equal(2, await _tables.Cost(() => Runs.Query(10, null, default)));
    }
}
