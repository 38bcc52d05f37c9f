using Azure.Data.Tables;
using Passcode.Adapters.Signatures;
using Passcode.Core;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableResetStoreTests(AzuriteFixture azurite)
{
    private static readonly string Id = Samples.Reset().Id;

    private readonly TestTables _tables = azurite.Tables();

    private IResetStore Store => _tables.Resets;

    [Fact]
    public async Task A_reset_is_found_as_it_was_saved()
    {
        var reset = Samples.Reset().Issued();

        var saved = await Store.TrySave(reset, null, default);

        Assert.Equal(reset, saved?.Value);
        Assert.Equal(saved, await Store.Find(Id, default));
        Assert.Null(await Store.Find("r2", default));
    }

    [Fact]
    public async Task A_record_of_another_version_is_read_without_the_members_that_are_unknown()
    {
        var saved = await Store.TrySave(Samples.Reset(), null, default);
        var table = await _tables.All.Open("Resets", default);
        var row = (await table.GetEntityAsync<TableEntity>(Id, "record")).Value;
        row["Record"] = row.GetString("Record").Replace("{\"id\"", "{\"bulkRunId\":null,\"id\"", StringComparison.Ordinal);
        await table.UpdateEntityAsync(new RowSignatures(_tables.Signer).Sign("Resets", row, "Record"), row.ETag); // the other version has the same key

        Assert.Contains("bulkRunId", row.GetString("Record"), StringComparison.Ordinal);
        Assert.Equal(saved!.Value, (await _tables.Another().Resets.Find(Id, default))?.Value);
    }

    [Fact]
    public async Task What_this_process_wrote_last_costs_no_transaction_and_is_read_again_once_a_save_is_refused()
    {
        var first = await Store.TrySave(Samples.Reset(), null, default);
        Assert.Equal(0, await _tables.Cost(() => Store.FindRecent(Id, default)));
        var second = await _tables.Another().Resets.TrySave(Samples.Reset().Issued(), first!.Version, default);
        Assert.Equal(first, await Store.FindRecent(Id, default));

        Assert.Null(await Store.TrySave(Samples.Reset().Issued(), first.Version, default));

        Assert.Equal(second, await Store.FindRecent(Id, default));
    }

    [Fact]
    public async Task Each_save_adds_its_entry_to_the_timeline()
    {
        var reset = Samples.Reset();
        var first = await Store.TrySave(reset, null, default);
        var second = await Store.TrySave(reset.Issued(), first!.Version, default);
        await Store.TrySave(reset.Issued().Completed(), second!.Version, default);

        var timeline = await Store.Timeline(Id, default);

        Assert.Equal([TimelineEventType.Accepted, TimelineEventType.Issued, TimelineEventType.Ended], timeline.Select(entry => entry.Type));
        Assert.Null(TimelineEvent.FirstBroken(Id, timeline));
        Assert.Equal([$"{Id} · event-000001", $"{Id} · event-000002", $"{Id} · event-000003", $"{Id} · record"], await _tables.KeysOf("Resets"));
    }

    [Fact]
    public async Task A_new_reset_does_not_replace_one_with_its_id()
    {
        await Store.TrySave(Samples.Reset(), null, default);

        Assert.Null(await Store.TrySave(Samples.Reset(ticket: "INC2"), null, default));
        Assert.Equal("INC1", (await Store.Find(Id, default))!.Value.Request.TicketId);
    }

    [Fact]
    public async Task A_change_of_what_somebody_else_changed_since_is_refused_as_a_whole()
    {
        var first = await Store.TrySave(Samples.Reset(), null, default);
        await Store.TrySave(Samples.Reset().Issued(), first!.Version, default);

        Assert.Null(await Store.TrySave(Samples.Reset().Completed(), first.Version, default));
        Assert.Equal(ResetStatus.Pending, (await Store.Find(Id, default))!.Value.Status);
        Assert.Equal(2, (await Store.Timeline(Id, default)).Count);
    }

    [Fact]
    public async Task Of_two_writers_at_once_one_wins_even_with_the_same_change()
    {
        var first = await Store.TrySave(Samples.Reset(), null, default);
        var changed = Samples.Reset().Issued();

        var saves = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Store.TrySave(changed, first!.Version, default)));

        Assert.Single(saves, saved => saved is not null);
        Assert.Equal(2, (await Store.Timeline(Id, default)).Count);
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_counts_as_done()
    {
        await Store.Find(Id, default);
        _tables.Transport.LoseAnswers(1);
        var first = await Store.TrySave(Samples.Reset(), null, default);
        _tables.Transport.LoseAnswers(1);
        var second = await Store.TrySave(Samples.Reset().Issued(), first!.Version, default);

        Assert.Equal(second, await Store.Find(Id, default));
        Assert.Equal(2, (await Store.Timeline(Id, default)).Count);
        Assert.NotNull(await Store.TrySave(Samples.Reset().Issued().Completed(), second!.Version, default));
    }

    [Fact]
    public async Task A_save_is_one_transaction()
    {
        await Store.Find(Id, default);

        Assert.Equal(1, await _tables.Cost(() => Store.TrySave(Samples.Reset(), null, default)));
        Assert.Equal(1, await _tables.Cost(() => Store.Find(Id, default)));
        Assert.Equal(1, await _tables.Cost(() => Store.Timeline(Id, default)));
    }

    [Fact]
    public async Task A_record_that_no_column_holds_is_refused_and_not_cut()
    {
        var endless = Samples.Reset(ticket: new string('x', 40_000));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Store.TrySave(endless, null, default));

        Assert.Contains("32768", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_has_a_name_of_its_own()
    {
        await Store.Find(Id, default);
        _tables.Transport.Fail();

        await Assert.ThrowsAsync<StorageUnavailableException>(() => Store.Find(Id, default));
    }

    [Fact]
    public async Task Ids_with_any_character_are_kept()
    {
        const string id = "a/b\\c#d?e%f'g";
        await Store.TrySave(Samples.Reset() with { Id = id }, null, default);

        Assert.Equal(id, (await Store.Find(id, default))!.Value.Id);
        Assert.Single(await Store.Timeline(id, default));
    }
}
