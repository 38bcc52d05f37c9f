using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableBulkListsTests(AzuriteFixture azurite)
{
    private readonly TestTables _tables = azurite.Tables();

    private static ListedDevice[] Chunk(int first, int length = 100) =>
        [.. Enumerable.Range(first, length).Select(line => new ListedDevice(line, new(DeviceKey.SerialNumber, new string('S', 100) + line)))];

    [Fact]
    public async Task A_list_is_read_as_it_was_written_and_ends_behind_its_last_chunk()
    {
        await _tables.BulkLists.Write("r1", 0, Chunk(1), default);
        await _tables.BulkLists.Write("r1", 1, Chunk(101, 3), default);
        await _tables.BulkLists.Write("r1", 0, Chunk(1), default);

        Assert.Equal(Chunk(1), await _tables.BulkLists.Read("r1", 0, default));
        Assert.Equal(Chunk(101, 3), await _tables.BulkLists.Read("r1", 1, default));
        Assert.Null(await _tables.BulkLists.Read("r1", 2, default));
        Assert.Null(await _tables.BulkLists.Read("r2", 0, default));
        Assert.Equal(["r1-list · 000000", "r1-list · 000001"], await _tables.KeysOf("BulkTargets"));
    }

    [Fact]
    public async Task A_chunk_is_one_transaction_and_no_target()
    {
        await _tables.BulkLists.Read("r1", 0, default);

        Assert.Equal(1, await _tables.Cost(() => _tables.BulkLists.Write("r1", 0, Chunk(1), default)));
        Assert.Equal(1, await _tables.Cost(() => _tables.BulkLists.Read("r1", 0, default)));
        Assert.Empty((await _tables.BulkTargets.Query("r1", 1, new(), default)).Items);
    }
}
