using System.Text.RegularExpressions;
using Passcode.Adapters.Tables;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class StorageProbeTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Rights_are_seen_and_nothing_is_written()
    {
        var tables = azurite.Tables();
        var probe = new StorageProbe(tables.All, tables.Checkpoints);

        Assert.Null(await probe.Tables(default));
        Assert.Null(await probe.Blobs(default));

        Assert.Empty(await tables.KeysOf("Resets"));
        Assert.False(await tables.Checkpoints.HasFirst(default));
    }

    [Fact]
    public async Task A_right_that_is_missing_is_told()
    {
        var tables = azurite.Tables(connection => Regex.Replace(connection, "AccountKey=[^;]+", "AccountKey=" + AzuriteFixture.Key));
        var probe = new StorageProbe(tables.All, tables.Checkpoints);

        Assert.StartsWith("Storage answers 403 ", await probe.Tables(default), StringComparison.Ordinal);
        Assert.StartsWith("Storage answers 403 ", await probe.Blobs(default), StringComparison.Ordinal);
    }
}
