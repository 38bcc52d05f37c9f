using System.Net;
using Passcode.Adapters.Callbacks;

namespace Passcode.Adapters.Tests.Callbacks;

public sealed class ReceiverConnectionsTests
{
    private static readonly IPAddress Public = IPAddress.Parse("20.50.60.70");

    [Fact]
    public async Task A_name_is_resolved_once_and_the_connection_goes_to_what_was_checked()
    {
        await using var receiver = await HttpReceiver.Start();
        var network = new FakeNetwork(receiver.Port, [Public], [IPAddress.Loopback]);
        using var connections = new ReceiverConnections(PublicCallbackUrlPolicyTests.Receivers(), network);

        Assert.Equal(HttpStatusCode.NoContent, await Post(connections));
        Assert.Equal((1, [Public]), (network.Lookups, network.Connected.ToArray()), Same);
    }

    [Fact]
    public async Task A_name_that_is_rebound_to_a_private_address_is_not_connected_to()
    {
        await using var receiver = await HttpReceiver.Start();
        receiver.Answers(204, "Connection", "close");
        var network = new FakeNetwork(receiver.Port, [Public], [IPAddress.Parse("169.254.169.254")], [Public, IPAddress.Parse("10.0.0.1")], []);
        using var connections = new ReceiverConnections(PublicCallbackUrlPolicyTests.Receivers(), network);

        Assert.Equal(HttpStatusCode.NoContent, await Post(connections));
        for (var refused = 0; refused < 3; refused++)
        {
            var refusal = await Assert.ThrowsAsync<HttpRequestException>(() => Post(connections));
            Assert.IsType<UnsafeAddressException>(refusal.InnerException);
        }

        Assert.Equal([Public], network.Connected);
        Assert.Single(receiver.Requests);
    }

    [Fact]
    public async Task The_real_resolver_is_asked_about_addresses_too()
    {
        await using var receiver = await HttpReceiver.Start();
        using var connections = new ReceiverConnections(PublicCallbackUrlPolicyTests.Receivers(), new SystemNetwork());
        foreach (var host in new[] { "localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{host}:{receiver.Port}/");
            var refusal = await Assert.ThrowsAsync<HttpRequestException>(() => connections.Send(request, default));
            Assert.IsType<UnsafeAddressException>(refusal.InnerException);
        }

        Assert.Empty(receiver.Requests);
    }

    private static bool Same((int Lookups, IPAddress[] Connected) a, (int Lookups, IPAddress[] Connected) b) =>
        a.Lookups == b.Lookups && a.Connected.SequenceEqual(b.Connected);

    private static async Task<HttpStatusCode> Post(ReceiverConnections connections)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://hook.contoso.example/");
        using var response = await connections.Send(request, default);
        return response.StatusCode;
    }
}
