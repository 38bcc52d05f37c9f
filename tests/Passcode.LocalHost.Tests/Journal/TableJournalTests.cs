using Azure.Data.Tables;
using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Tests.Journal;

public sealed class TableJournalTests(AzuriteFixture azurite) : JournalContract, IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_keys_are_these()
    {
        var journal = await Open();
        var start = new InstanceStart("keys", "Work_v1", "1", Noon);
        var slept = new JournalEvent.Slept(Noon, Noon);
        await journal.TryStart(start, default);
        var second = InstanceHistory.Of(start).NextTurn("2", Noon);
        await journal.Continue(InstanceHistory.Of(start), second, default);
        await journal.Append(second, slept, null, default);
        await journal.Append(second.After(slept), slept, null, default);
        await journal.Post("keys", new InboxSignal("signal-1", "Signal", "1"), default);

        Assert.Equal(["g000001-i000000", "g000001-i000001", "head", "signal-1"], await RowKeys("keys"));
        Assert.Contains("keys", await RowKeys("running"));

        await journal.Remove("keys", default);
        Assert.Empty(await RowKeys("keys"));
        Assert.DoesNotContain("keys", await RowKeys("running"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("running")]
    [InlineData("a/b")]
    [InlineData("a b")]
    public async Task An_id_that_is_not_fit_for_a_key_is_refused(string id)
    {
        var journal = await Open();
        await Assert.ThrowsAsync<ArgumentException>(() => journal.TryStart(new InstanceStart(id, "Work_v1", "1", Noon), default));
    }

    protected override Task<IJournal> Open() => Task.FromResult<IJournal>(new TableJournal(azurite.Tables));

    private async Task<string[]> RowKeys(string partition)
    {
        var table = await azurite.Tables.Open("Journal", default);
        var keys = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey == partition))
        {
            keys.Add(row.RowKey);
        }

        return [.. keys];
    }
}
