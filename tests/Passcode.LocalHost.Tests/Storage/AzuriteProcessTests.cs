using Azure.Data.Tables;
using Passcode.LocalHost.Storage;

namespace Passcode.LocalHost.Tests.Storage;

public sealed class AzuriteProcessTests : IDisposable
{
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

    public void Dispose() => _folder.Dispose();
}
