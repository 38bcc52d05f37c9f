using Azure;
using Azure.Data.Tables;
using Passcode.LocalHost.Storage;

namespace Passcode.LocalHost.Tests.Storage;

public sealed class AzuriteProcessTests : IDisposable
{
    // https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string PublicKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Keeps_what_was_written_just_before_it_stopped()
    {
        await using (var first = await AzuriteProcess.Start(_folder.Path))
        {
            await new TableClient(first.ConnectionString, "Kept").CreateAsync();
            await new TableClient(first.ConnectionString, "Kept").AddEntityAsync(new TableEntity("a", "b"));
        }

        await using var second = await AzuriteProcess.Start(_folder.Path);

        Assert.True((await new TableClient(second.ConnectionString, "Kept").GetEntityIfExistsAsync<TableEntity>("a", "b")).HasValue);
    }

    [Fact]
    public async Task Says_that_a_port_is_taken()
    {
        await using var first = await AzuriteProcess.Start();

        var refusal = await Assert.ThrowsAsync<AzuriteException>(() => AzuriteProcess.Start(ports: first.Ports));

        Assert.Contains("EADDRINUSE", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_data_folder_has_an_account_key_of_its_own_which_it_keeps()
    {
        await using var one = await AzuriteProcess.Start(_folder.File("one"));
        await using var other = await AzuriteProcess.Start(_folder.File("other"));
        await using var memory = await AzuriteProcess.Start();
        string[] keys = [KeyOf(one), KeyOf(other), KeyOf(memory), PublicKey];
        await one.DisposeAsync();
        await using var again = await AzuriteProcess.Start(_folder.File("one"));

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], KeyOf(again));
        foreach (var azurite in (AzuriteProcess[])[again, other, memory])
        {
            var intruder = new TableServiceClient(azurite.ConnectionString.Replace(KeyOf(azurite), PublicKey, StringComparison.Ordinal));
            Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => intruder.GetPropertiesAsync())).Status);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string KeyOf(AzuriteProcess azurite) =>
        azurite.ConnectionString.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];
}
