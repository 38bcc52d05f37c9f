using Passcode.Adapters.Tables;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tests.Tables;

public sealed class TableKeyTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 23, 30, 0, TimeSpan.FromHours(-1));

    [Fact]
    public void A_reset_and_its_timeline_share_a_partition()
    {
        Assert.Equal("Resets", TableResetStore.TableName);
        Assert.Equal("0199a", TableResetStore.Partition("0199a"));
        Assert.Equal("event-000001", TableResetStore.EventRow(1));
        Assert.Equal("event-123456", TableResetStore.EventRow(123456));
    }

    [Fact]
    public void The_listing_has_a_partition_for_each_day_of_utc_and_the_newest_row_first()
    {
        Assert.Equal("ResetsByDay", ResetsByDayTable.Name);
        Assert.Equal("2026-03-05", ResetsByDayTable.Partition(At));
        Assert.Equal($"2516296301999999999-{TimedId.FirstOf(At)}a", ResetsByDayTable.Row(TimedId.FirstOf(At) + "a"));
        Assert.True(string.CompareOrdinal(ResetsByDayTable.Row(TimedId.FirstOf(At.AddMilliseconds(1)) + "z"), ResetsByDayTable.Row(TimedId.FirstOf(At) + "a")) < 0);
    }

    [Fact]
    public void A_device_has_one_lock_however_its_id_is_written()
    {
        Assert.Equal("DeviceLocks", DeviceLocksTable.Name);
        Assert.Equal("lock", DeviceLocksTable.Row);
        Assert.Equal("d0000000-0000-4000-8000-00000000000a", DeviceLocksTable.Partition("D0000000-0000-4000-8000-00000000000A"));
    }

    [Fact]
    public void Idempotency_keys_are_hashes_of_the_caller_and_the_key()
    {
        Assert.Equal("IdempotencyKeys", IdempotencyKeysTable.Name);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", IdempotencyKeysTable.Partition("abc"));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", IdempotencyKeysTable.Row(""));
    }

    [Fact]
    public void A_bulk_run_and_its_timeline_share_a_partition_and_the_newest_is_listed_first()
    {
        Assert.Equal("BulkRuns", TableBulkRuns.TableName);
        Assert.Equal("0199a", TableBulkRuns.Partition("0199a"));
        Assert.Equal(("event-000001", "listing"), (TableBulkRuns.EventRow(1), TableBulkRuns.Listing));
        Assert.Equal("fe6650", TableBulkRuns.ListingRow("0199af"));
        Assert.True(string.CompareOrdinal(TableBulkRuns.ListingRow("0199b0"), TableBulkRuns.ListingRow("0199af")) < 0);
    }

    [Fact]
    public void The_targets_of_a_run_have_a_partition_for_each_shard_and_one_for_its_list()
    {
        Assert.Equal("BulkTargets", BulkTargetsTable.Name);
        Assert.Equal("0199a-07", BulkTargetsTable.Partition("0199a", 7));
        Assert.Equal("line-000001", BulkTargetsTable.Row("line-000001"));
        Assert.Equal(("0199a-list", "000003"), (BulkTargetsTable.List("0199a"), BulkTargetsTable.Chunk(3)));
    }

    [Fact]
    public void The_budget_is_one_row() => Assert.Equal(("Budgets", "graph", "limits"), (BudgetsTable.Name, BudgetsTable.Partition, BudgetsTable.Row));

    [Theory]
    [InlineData("plain-ID_1", "plain-ID_1")]
    [InlineData("a/b\\c#d?e", "a!2fb!5cc!23d!3fe")]
    [InlineData("100%!", "100!25!21")]
    [InlineData("tab\tdel\u007fnel\u0085", "tab!09del!7fnel!85")]
    [InlineData("O'Brien ü", "O'Brien ü")]
    public void Characters_that_keys_must_not_have_are_escaped(string text, string key) => Assert.Equal(key, TableKey.Escape(text));

    [Fact]
    public void A_text_that_is_too_long_for_a_key_is_hashed() =>
        Assert.Equal(TableKey.Hash(new string('a', 257)), TableKey.Escape(new string('a', 257)));
}
