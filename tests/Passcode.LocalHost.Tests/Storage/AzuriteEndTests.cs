using System.Net.Sockets;
using Passcode.LocalHost.Storage;

namespace Passcode.LocalHost.Tests.Storage;

public sealed class AzuriteEndTests
{
    [Fact]
    public async Task Azurite_ends_by_itself_though_a_client_keeps_its_connections()
    {
        await using var azurite = await AzuriteProcess.Start();
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", azurite.Ports.Tables);
        await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        Assert.NotEqual(0, await client.GetStream().ReadAsync(new byte[1]));

        await azurite.DisposeAsync();

        Assert.Equal(0, await azurite.Ended);
    }

    [Fact]
    public async Task An_Azurite_that_is_killed_says_so()
    {
        await using var azurite = await AzuriteProcess.Start();
        Assert.False(azurite.Ended.IsCompleted);

        azurite.Kill();

        Assert.NotEqual(0, await azurite.Ended);
    }
}
