using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using Passcode.Core.Audit;
using static Passcode.Adapters.Tests.Tables.Audit.AuditTables;

namespace Passcode.Adapters.Tests.Tables.Audit;

[Collection(AzuriteTests.Name)]
public sealed class TableAuditRecordsTests(AzuriteFixture azurite)
{
    private readonly AuditTables _audit = new(azurite.Tables());

    [Fact]
    public async Task Pages_are_newest_first_and_filters_leave_out_the_rest()
    {
        await Append(30, number => Entry(
            $"e{number}", Samples.Noon.AddHours(number), number % 3 == 0 ? AuditEventType.Approved : AuditEventType.Rejected, number % 2 == 0 ? "Ada" : "bob"));

        Assert.Equal(Enumerable.Range(1, 30).Reverse(), await Places(new AuditQuery(Size: 7)));
        Assert.Equal(Enumerable.Range(0, 30).Where(n => n % 3 == 0).Select(n => n + 1).Reverse(), await Places(new AuditQuery(Type: AuditEventType.Approved, Size: 4)));
        Assert.Equal(Enumerable.Range(0, 30).Where(n => n % 2 == 0).Select(n => n + 1).Reverse(), await Places(new AuditQuery(Actor: "ada", Size: 4)));
        Assert.Equal([20, 19, 18, 17, 16, 15, 14, 13, 12, 11], await Places(new AuditQuery(Samples.Noon.AddHours(10), Samples.Noon.AddHours(20), Size: 3)));
        Assert.Empty(await Places(new AuditQuery(Samples.Noon.AddDays(30))));
    }

    [Fact]
    public async Task A_subject_is_found_with_its_parts_and_without_others_that_begin_like_it()
    {
        string[] subjects = ["bulk-runs/a", "bulk-runs/a/targets/1", "bulk-runs/ab", "bulk-runs/a0", "bulk-runs/A", "resets/a"];
        await Append(subjects.Length, number => Entry($"e{number}") with { Subject = subjects[number] });

        Assert.Equal([2, 1], await Places(new AuditQuery(Subject: "bulk-runs/a", Size: 1)));
        Assert.Equal([6], await Places(new AuditQuery(Subject: "resets/a")));
    }

    [Fact]
    public async Task The_objects_of_a_device_are_found_among_those_of_others()
    {
        string[] subjects = ["resets/1", "resets/2", "resets/3", "resets/30", "resets/2/x", "bulk-runs/a/targets/d", "bulk-runs/a/targets/dd", "bulk-runs/b/targets/d", "bulk-runs/a", "schedules/targets/d"];
        await Append(subjects.Length, number => Entry($"e{number}") with { Subject = subjects[number] });

        Assert.Equal([8, 6, 3, 1], await Places(new AuditQuery(Size: 1, Subjects: new(new HashSet<string> { "resets/1", "resets/3" }, "/targets/d"))));
        Assert.Equal([2], await Places(new AuditQuery(Subjects: new(new HashSet<string> { "resets/2" }, null))));
        Assert.Equal([8, 6], await Places(new AuditQuery(Subjects: new(new HashSet<string>(), "/targets/d"))));
    }

    [Fact]
    public async Task Pages_and_exports_go_across_months()
    {
        await Months(3);

        Assert.Equal([6, 5, 4, 3, 2, 1], await Places(new AuditQuery(Size: 4)));
        Assert.Equal([1L, 2, 3, 4, 5, 6], (await _audit.All()).Select(record => record.Sequence));
        Assert.Equal(3, await _audit.Process().Records.FirstSince(Samples.Noon.AddDays(30), default));
    }

    [Theory]
    [InlineData("Actor")]
    [InlineData("Detail")]
    [InlineData("Id")]
    [InlineData("Type")]
    [InlineData("At")]
    [InlineData("PreviousHash")]
    [InlineData("Hash")]
    public async Task A_column_that_somebody_changed_or_dropped_is_found(string column)
    {
        await Append(5, number => Entry($"e{number}"));
        var (table, row) = (await _audit.Table(), await _audit.Row(3));
        var changed = new TableEntity(row.PartitionKey, row.RowKey);
        foreach (var (name, value) in row.Where(field => field.Key is not ("odata.etag" or "Timestamp")))
        {
            changed[name] = name != column ? value : value is DateTimeOffset at ? at.AddSeconds(1) : "approved";
        }

        await table.UpdateEntityAsync(changed, ETag.All, TableUpdateMode.Replace);
        Assert.Equal(3, (await _audit.Verify()).FirstBroken?.Sequence);

        changed.Remove(column);
        await table.UpdateEntityAsync(changed, ETag.All, TableUpdateMode.Replace);
        Assert.Equal(3, (await _audit.Verify()).FirstBroken?.Sequence);
    }

    [Fact]
    public async Task A_row_that_somebody_removed_or_added_is_found()
    {
        await Append(5, number => Entry($"e{number}"));
        var (table, partition) = (await _audit.Table(), await _audit.Partition(1));
        await table.AddEntityAsync(new TableEntity(partition, "entry-000000000003x") { ["Hash"] = "x" });
        Assert.Equal(4, (await _audit.Verify()).FirstBroken?.Sequence);
        await table.DeleteEntityAsync(partition, "entry-000000000003x");
        Assert.True((await _audit.Verify()).Whole);

        await table.DeleteEntityAsync(partition, "entry-000000000005");
        Assert.Equal(5, (await _audit.Verify()).FirstBroken?.Sequence);
        await table.DeleteEntityAsync(partition, "entry-000000000002");
        Assert.Equal(2, (await _audit.Verify()).FirstBroken?.Sequence);
    }

    [Fact]
    public async Task Retention_removes_whole_months_and_leaves_the_rest_whole()
    {
        await Months(4);
        var before = await _audit.All();

        await Forget(TimeSpan.FromDays(70));
        await Forget(TimeSpan.FromDays(70)); // there is nothing left to do

        var verdict = await _audit.Verify();
        var left = await _audit.All(5);
        Assert.True(verdict.Whole, verdict.ToString());
        Assert.Equal(before.Skip(4), left.Take(4));
        Assert.Equal([AuditEventType.AuditLogTruncated, AuditEventType.AuditLogTruncated], left.Skip(4).Select(record => record.Entry.Type));
        Assert.Equal(before[3].Hash, left[^1].Entry.Detail);
        Assert.DoesNotContain(await _audit.Tables.KeysOf("Audit"), key => key.StartsWith("000000000001 ", StringComparison.Ordinal));
        Assert.Equal(6, (await _audit.Tables.KeysOf("AuditIds")).Count);
    }

    [Fact]
    public async Task Retention_that_died_anywhere_is_taken_up_again()
    {
        await Months(3);
        for (var calls = 0; calls < 24; calls++)
        {
            _audit.Transport.FailAfter(calls);
            await Record.ExceptionAsync(() => Forget(TimeSpan.FromDays(70)));
            _audit.Transport.Recover();
            Assert.True((await _audit.Verify()).Whole);
        }

        await Forget(TimeSpan.FromDays(70));
        Assert.Equal(3, (await _audit.Process().Records.Span(default)).FirstSequence);
        Assert.Single(await _audit.All(3), record => record.Entry.Type == AuditEventType.AuditLogTruncated);
    }

    [Fact]
    public async Task An_anchor_that_somebody_moved_is_found()
    {
        await Months(2);
        await (await _audit.Table()).AddEntityAsync(new TableEntity("trail", "anchor") { ["First"] = 3L, ["Removed"] = (await _audit.All())[1].Hash });

        Assert.Equal(3, (await _audit.Verify()).FirstBroken?.Sequence);
    }

    // Two entries a month.
    private async Task Months(int count)
    {
        for (var month = 0; month < count; month++)
        {
            await Append(2, number => Entry($"m{month}-{number}", _audit.Time.GetUtcNow()));
            _audit.Time.Advance(TimeSpan.FromDays(31));
        }
    }

    private async Task Append(int count, Func<int, AuditEntry> entry)
    {
        var (trail, _) = _audit.Process();
        for (var number = 0; number < count; number++)
        {
            await trail.Append(entry(number), default);
        }
    }

    private async Task Forget(TimeSpan keepFor)
    {
        var (trail, records) = _audit.Process();
        await new PurgeAuditLog(records, trail, _audit.WriteCheckpoints(), Options.Create(new AuditOptions { KeepFor = keepFor }), _audit.Time).Execute(default);
    }

    private async Task<List<int>> Places(AuditQuery query)
    {
        var (_, records) = _audit.Process();
        var places = new List<int>();
        while (true)
        {
            var page = await records.Query(query, default);
            Assert.InRange(page.Items.Count, 0, query.Size);
            places.AddRange(page.Items.Select(record => (int)record.Sequence));
            if (page.Continuation is not { } continuation)
            {
                return places;
            }

            query = query with { Continuation = continuation };
        }
    }
}
