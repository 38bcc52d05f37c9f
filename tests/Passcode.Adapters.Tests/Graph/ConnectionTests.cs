using System.Net;
using System.Net.Sockets;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Tests.Graph;

/// <summary>What is known of a request's effect when the network fails.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task A_refused_connection_means_not_sent() => await AssertNotSent("http://127.0.0.1:" + ClosedPort());

    [Fact]
    public async Task An_unknown_name_means_not_sent() => await AssertNotSent("https://graph.invalid");

    [Fact]
    public async Task A_failed_tls_handshake_means_not_sent()
    {
        using var server = new RawServer(_ => "HTTP/1.1 400 This is not TLS\r\n\r\n");
        await AssertNotSent(server.Address.Replace("http:", "https:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_cancelled_after_the_send_is_an_answer_lost()
    {
        using var cancellationToken = new CancellationTokenSource();
        using var server = new RawServer(_ =>
        {
            cancellationToken.Cancel();
            return "HTTP/1.1 "; // and nothing more, without hanging up
        });
        using var graph = new TestGraph(server.Address);

        Assert.Equal(GraphFault.AnswerLost, (await graph.Devices.ResetPasscode("d1", cancellationToken.Token)).Problem?.Fault);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_command_cancelled_before_the_send_was_not_sent()
    {
        using var server = new RawServer(_ => null);
        using var graph = new TestGraph(server.Address);

        Assert.Equal(GraphFault.NotSent, (await graph.Devices.ResetPasscode("d1", new CancellationToken(true))).Problem?.Fault);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_read_that_takes_too_long_is_an_answer_lost()
    {
        using var arrived = new SemaphoreSlim(0);
        using var server = new RawServer(_ =>
        {
            arrived.Release();
            return "HTTP/1.1 ";
        });
        using var graph = new TestGraph(server.Address);

        var read = graph.Devices.Get("d1", default);
        await arrived.WaitAsync();
        graph.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(GraphFault.AnswerLost, (await read).Problem?.Fault);
        Assert.Contains(graph.Log, line => line.StartsWith("2002 Warning Graph get failed as answerLost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_read_that_the_caller_gives_up_ends_with_the_caller()
    {
        using var cancellationToken = new CancellationTokenSource();
        using var server = new RawServer(_ =>
        {
            cancellationToken.Cancel();
            return "HTTP/1.1 ";
        });
        using var graph = new TestGraph(server.Address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => graph.Devices.Get("d1", cancellationToken.Token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99\r\nConnection: close\r\n\r\n{\"id\":")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\n{\"id\"\r\n")]
    [InlineData("this is not HTTP\r\n\r\n")]
    public async Task A_read_whose_answer_breaks_off_is_an_answer_lost(string? answer)
    {
        using var server = new RawServer(_ => answer);
        using var graph = new TestGraph(server.Address);

        Assert.Equal(GraphFault.AnswerLost, (await graph.Devices.Get("d1", default)).Problem?.Fault);
    }

    private static async Task AssertNotSent(string address)
    {
        using var graph = new TestGraph(address);

        Assert.Equal(GraphFault.NotSent, (await graph.Devices.ResetPasscode("d1", default)).Problem?.Fault);
        Assert.Equal(GraphFault.NotSent, (await graph.Devices.Get("d1", default)).Problem?.Fault);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
