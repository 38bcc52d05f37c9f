using System.Net;
using System.Net.Sockets;
using Passcode.LocalHost.Hosting;

namespace Passcode.LocalHost.Tests.Hosting;

public sealed class LocalPortTests
{
    [Fact]
    public void A_port_that_is_taken_is_named_with_the_way_out()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var refusal = Assert.Throws<StartException>(() => LocalPort.ExpectFree(port));

        Assert.Contains($"Port {port} ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--port", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Port_0_is_always_free() => LocalPort.ExpectFree(0);
}
