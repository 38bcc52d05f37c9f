using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Passcode.Adapters.Tables.Audit;
using Passcode.Core;
using Passcode.Core.Audit;
using static Passcode.Adapters.Tests.Tables.Audit.AuditTables;

namespace Passcode.Adapters.Tests.Tables.Audit;

[Collection(AzuriteTests.Name)]
public sealed class TableAuditLogTests(AzuriteFixture azurite)
{
    private readonly AuditTables _audit = new(azurite.Tables());

    [Fact]
    public async Task Entries_are_read_as_they_were_appended_and_chained()
    {
        var (trail, _) = _audit.Process();
        await trail.Append(Entry("a"), default);
        await trail.Append(Entry("b") with { Detail = null, Actor = "" }, default);

        var all = await _audit.All();

        Assert.Equal([Entry("a"), Entry("b") with { Detail = null, Actor = "" }], all.Select(record => record.Entry));
        Assert.Equal([1L, 2L], all.Select(record => record.Sequence));
        Assert.Equal([null, all[0].Hash], all.Select(record => record.PreviousHash));
        Assert.True((await _audit.Verify()).Whole);
    }

    [Fact]
    public async Task An_id_is_in_the_trail_once()
    {
        await _audit.Process().Trail.Append(Entry("a"), default);
        await _audit.Process().Trail.Append(Entry("a") with { Detail = "again" }, default);

        Assert.Equal(Entry("a"), Assert.Single(await _audit.All()).Entry);
    }

    // IDs can be predicted, such as that of a decision. Whoever writes their rows in advance must not keep the entry out of the log.
    [Theory]
    [InlineData("no columns")]
    [InlineData("the place of another entry")]
    [InlineData("the row of another ID")]
    [InlineData("a forged entry")]
    [InlineData("the ID of the log only")]
    [InlineData("a segment that does not exist")]
    [InlineData("a claim without a segment")]
    public async Task An_entry_whose_ID_somebody_else_wrote_in_advance_is_appended_once(string forgery)
    {
        await _audit.Process().Trail.Append(Entry("a"), default);
        await Forge(forgery, "b");

        await _audit.Process().Trail.Append(Entry("b"), default);
        await _audit.Process().Trail.Append(Entry("b"), default);
        await _audit.Process().Trail.Append(Entry("c"), default);

        Assert.Equal([Entry("a"), Entry("b"), Entry("c")], (await _audit.All()).Where(record => record.Sequence < 100).Select(record => record.Entry));
        Assert.True((await _audit.Verify()).Whole);
    }

    [Fact]
    public async Task An_entry_that_somebody_removed_does_not_count_as_appended()
    {
        await _audit.Process().Trail.Append(Entry("a"), default);
        var (table, partition) = (await _audit.Table(), await _audit.Partition(1));
        var head = (await table.GetEntityAsync<TableEntity>(partition, "head")).Value;
        await _audit.Process().Trail.Append(Entry("b"), default);
        await table.DeleteEntityAsync(partition, "entry-000000000002");
        await table.UpdateEntityAsync(head, ETag.All, TableUpdateMode.Replace);

        await _audit.Process().Trail.Append(Entry("b"), default);

        Assert.Equal([Entry("a"), Entry("b")], (await _audit.All()).Select(record => record.Entry));
    }

    [Fact]
    public async Task Each_entry_is_logged_as_JSON_also_one_that_was_appended_before_its_process_ended()
    {
        var entry = Entry("a") with { Detail = "two\nlines \"and\" Audit entry {}" };
        await _audit.Process().Trail.Append(entry, default);
        await _audit.Process().Trail.Append(entry, default);

        Assert.Single(await _audit.All());
        Assert.Equal(2, _audit.Recorded.Entries.Count);
        Assert.Each(_audit.Recorded.Entries, logged =>
        {
            Assert.Equal((2100, LogLevel.Information), (logged.EventId, logged.Level));
            Assert.Equal(entry, JsonSerializer.Deserialize<AuditEntry>(logged.Message["Audit entry ".Length..], PasscodeJson.Options));
        });
    }

    [Fact]
    public async Task Of_processes_that_append_at_once_none_loses_an_entry_and_none_appends_twice()
    {
        var processes = Enumerable.Range(0, 6).Select(_ => _audit.Process().Trail).ToArray();

        // Every id comes from two processes, as from a step that two of them carry out.
        await Task.WhenAll(Enumerable.Range(0, 240).Select(number => processes[number % 6].Append(Entry($"e{number / 2}"), default)));

        var all = await _audit.All();
        Assert.Equal(Enumerable.Range(0, 120).Select(number => $"e{number}").Order(), all.Select(record => record.Entry.Id).Order());
        Assert.Equal(new AuditVerdict(120, null, 120, all[^1].Hash), await _audit.Verify());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_entry_whose_answers_were_lost_is_appended_once(int answers)
    {
        var (trail, _) = _audit.Process();
        await trail.Append(Entry("a"), default);
        _audit.Transport.LoseAnswers(answers);

        await trail.Append(Entry("b"), default);

        Assert.Equal(["a", "b"], (await _audit.All()).Select(record => record.Entry.Id));
    }

    [Fact]
    public async Task An_entry_is_appended_once_wherever_a_process_died()
    {
        await _audit.Process().Trail.Append(Entry("first"), default);
        var calls = await _audit.Tables.Cost(() => _audit.Process().Trail.Append(Entry("measured"), default));
        for (var call = 0; call <= calls; call++)
        {
            _audit.Transport.FailAfter(call);
            var death = await Record.ExceptionAsync(() => _audit.Process().Trail.Append(Entry($"e{call}"), default));
            Assert.Equal(call < calls, death is not null);
            _audit.Transport.Recover();
            await _audit.Process().Trail.Append(Entry($"e{call}"), default);
        }

        var ids = (await _audit.All()).Select(record => record.Entry.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(calls + 3, ids.Count);
        Assert.True((await _audit.Verify()).Whole);
    }

    [Fact]
    public async Task An_append_costs_two_transactions_and_many_at_once_share_the_second()
    {
        var (trail, _) = _audit.Process();
        await trail.Append(Entry("a"), default);

        Assert.Equal(2, await _audit.Tables.Cost(() => trail.Append(Entry("b"), default)));
        Assert.Equal(4, await _audit.Tables.Cost(() => trail.Append(Entry("b"), default))); // the claim, its segment, the place of the entry, the entry
        Assert.InRange(
            await _audit.Tables.Cost(() => Task.WhenAll(Enumerable.Range(0, 40).Select(number => trail.Append(Entry($"c{number}"), default)))), 41, 60);
    }

    [Fact]
    public async Task A_month_is_closed_by_the_first_entry_of_the_next_and_an_id_stays_known_across()
    {
        var (trail, _) = _audit.Process();
        await trail.Append(Entry("a"), default);
        _audit.Time.Advance(TimeSpan.FromDays(40));

        await trail.Append(Entry("b"), default);
        await _audit.Process().Trail.Append(Entry("a"), default);

        Assert.NotEqual(await _audit.Partition(1), await _audit.Partition(2));
        Assert.Equal(["a", "b"], (await _audit.All()).Select(record => record.Entry.Id));
        Assert.True((await _audit.Verify()).Whole);
    }

    [Fact]
    public async Task An_id_that_was_claimed_before_the_month_ended_is_appended_after_it()
    {
        await _audit.Process().Trail.Append(Entry("a"), default);
        _audit.Transport.FailAfter(4); // the list, the head, its place in the list, the claim: dead before the entry is written
        await Assert.ThrowsAnyAsync<Exception>(() => _audit.Process().Trail.Append(Entry("b"), default));
        _audit.Transport.Recover();
        _audit.Time.Advance(TimeSpan.FromDays(40));

        await _audit.Process().Trail.Append(Entry("c"), default);
        await _audit.Process().Trail.Append(Entry("b"), default);

        Assert.Equal(["a", "c", "b"], (await _audit.All()).Select(record => record.Entry.Id));
    }

    private async Task Forge(string forgery, string id)
    {
        var (log, ids, partition) = (await _audit.Table(), await _audit.Tables.All.Open("AuditIds", default), await _audit.Partition(1));
        var row = new TableEntity(partition, AuditTable.Id(id));
        var claim = new TableEntity(AuditTable.IdPartition(id), "claim") { ["Segment"] = 1L };
        switch (forgery)
        {
            case "the place of another entry":
                row["Sequence"] = 1L;
                row["Hash"] = (await _audit.All())[0].Hash;
                row["Signature"] = "00000000.AAAA";
                break;
            case "the row of another ID":
                foreach (var (name, value) in (await log.GetEntityAsync<TableEntity>(partition, AuditTable.Id("a"))).Value.Where(column => column.Key is not ("PartitionKey" or "RowKey" or "odata.etag" or "Timestamp")))
                {
                    row[name] = value;
                }

                break;
            case "a forged entry":
                var forged = AuditRecord.After(500, "00", Entry(id));
                await log.AddEntityAsync(AuditRow.From(partition, forged));
                row["Sequence"] = forged.Sequence;
                row["Hash"] = forged.Hash;
                break;
            case "a segment that does not exist":
                claim["Segment"] = 20_001L;
                row.PartitionKey = AuditTable.Segment(20_001);
                break;
            case "a claim without a segment":
                claim.Remove("Segment");
                break;
        }

        await log.AddEntityAsync(row);
        if (forgery != "the ID of the log only")
        {
            await ids.AddEntityAsync(claim);
        }
    }
}
