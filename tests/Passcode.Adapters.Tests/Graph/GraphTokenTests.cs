using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Identity;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Tests.Graph;

public sealed class GraphTokenTests
{
    private const string Accepted = "HTTP/1.1 204 No Content\r\n\r\n";
    private const string Refused = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n";

    public static TheoryData<Exception, GraphFault> Failures => new()
    {
        { new AuthenticationFailedException("AADSTS7000215: Invalid client secret provided."), GraphFault.Unauthorized },
        { new CredentialUnavailableException("Not signed in.", new SocketException()), GraphFault.Unauthorized },
        { new AuthenticationFailedException("failed", new HttpRequestException("no route")), GraphFault.NotSent },
        { new AuthenticationFailedException("failed", new RequestFailedException(503, "busy")), GraphFault.NotSent },
        { new AuthenticationFailedException("failed", new RequestFailedException(400, "invalid_client")), GraphFault.Unauthorized },
        { new AuthenticationFailedException("failed", new InvalidOperationException("", new SocketException())), GraphFault.NotSent },
        { new OperationCanceledException(), GraphFault.NotSent },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Without_a_token_nothing_is_sent(Exception failure, GraphFault fault)
    {
        using var server = new RawServer(_ => Accepted);
        using var graph = new TestGraph(server.Address, new Credential(() => throw failure));

        var answer = await graph.Devices.ResetPasscode("d1", default);

        Assert.Equal(fault, answer.Problem?.Fault);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_token_is_asked_for_once_until_it_nears_its_end()
    {
        using var server = new RawServer(_ => Accepted);
        var credential = new Credential(() => new DateTimeOffset(2026, 3, 4, 13, 0, 0, TimeSpan.Zero));
        using var graph = new TestGraph(server.Address, credential);

        await graph.Devices.ResetPasscode("d1", default);
        graph.Time.Advance(TimeSpan.FromMinutes(54));
        await graph.Devices.ResetPasscode("d1", default);
        Assert.Equal(1, credential.Asked);

        graph.Time.Advance(TimeSpan.FromMinutes(1));
        await graph.Devices.ResetPasscode("d1", default);
        Assert.Equal(2, credential.Asked);
        Assert.Contains("Bearer token 2", server.Requests[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_graph_refused_is_not_used_again()
    {
        using var server = new RawServer(head => head.Contains("Bearer token 1", StringComparison.Ordinal) ? Refused : Accepted);
        using var graph = new TestGraph(server.Address, new Credential(() => DateTimeOffset.MaxValue));

        Assert.Equal(GraphFault.Unauthorized, (await graph.Devices.ResetPasscode("d1", default)).Problem?.Fault);
        Assert.True((await graph.Devices.ResetPasscode("d1", default)).Value);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task The_token_is_for_graph_of_the_cloud()
    {
        using var server = new RawServer(_ => Accepted);
        var credential = new Credential(() => DateTimeOffset.MaxValue);
        using var graph = new TestGraph(server.Address, credential);

        await graph.Devices.ResetPasscode("d1", default);

        Assert.Equal("https://graph.microsoft.com/.default", credential.Scope);
    }

    private sealed class Credential(Func<DateTimeOffset> expires) : TokenCredential
    {
        public int Asked { get; private set; }

        public string? Scope { get; private set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            (Asked, Scope) = (Asked + 1, Assert.Single(requestContext.Scopes));
            return new AccessToken($"token {Asked}", expires());
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
