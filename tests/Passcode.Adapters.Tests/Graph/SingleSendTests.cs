using System.Net;
using Passcode.Adapters.Graph;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Tests.Graph;

/// <summary>Everything between us and Graph that could send the command a second time, and does not. See decision 0002.</summary>
public sealed class SingleSendTests
{
    private const string Device = """{"id":"d1"}""";

    [Fact]
    public async Task The_command_is_not_sent_again_when_its_kept_connection_closes_before_the_answer()
    {
        using var server = new RawServer(head => head.StartsWith("POST", StringComparison.Ordinal) ? null : RawServer.Ok(Device));
        using var graph = new TestGraph(server.Address);
        Assert.True((await graph.Devices.Get("d1", default)).Succeeded);

        var answer = await graph.Devices.ResetPasscode("d1", default);

        Assert.Equal(GraphFault.AnswerLost, answer.Problem?.Fault);
        var post = Assert.Single(server.Requests, head => head.StartsWith("POST", StringComparison.Ordinal));
        Assert.Contains("POST /v1.0/deviceManagement/managedDevices/d1/resetPasscode HTTP/1.1", post, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 0", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_runtime_does_send_a_command_without_a_body_again()
    {
        using var server = new RawServer(head => head.StartsWith("POST", StringComparison.Ordinal) ? null : RawServer.Ok(Device));
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        await http.GetStringAsync(new Uri("/", UriKind.Relative));

        await Assert.ThrowsAsync<HttpRequestException>(() => http.PostAsync(new Uri("/", UriKind.Relative), null));

        Assert.True(server.Requests.Count(head => head.StartsWith("POST", StringComparison.Ordinal)) > 1, "The body of SingleSendContent is no longer needed.");
    }

    [Fact]
    public async Task A_command_cannot_be_written_twice()
    {
        using var body = new SingleSendContent();
        Assert.False(body.MayHaveLeft);

        await body.CopyToAsync(Stream.Null);

        Assert.True(body.MayHaveLeft);
        await Assert.ThrowsAsync<InvalidOperationException>(() => body.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task A_claims_challenge_does_not_make_kiota_send_the_command_again()
    {
        const string challenge = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nWWW-Authenticate: Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"\r\n\r\n";
        using var server = new RawServer(_ => challenge);
        using var graph = new TestGraph(server.Address);

        var answer = await graph.Devices.ResetPasscode("d1", default);

        Assert.Equal(GraphFault.Unauthorized, answer.Problem?.Fault);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        using var server = new RawServer(_ => $"HTTP/1.1 {status} Moved\r\nContent-Length: 0\r\nLocation: /elsewhere\r\n\r\n");
        using var graph = new TestGraph(server.Address);

        var answer = await graph.Devices.ResetPasscode("d1", default);

        Assert.Equal((GraphFault.Unavailable, true), (answer.Problem?.Fault, answer.Problem?.MayHaveBeenExecuted));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(200, "text/html; charset=utf-8")]
    [InlineData(202, "TEXT/HTML")]
    [InlineData(203, "application/xhtml+xml")]
    public async Task A_web_page_in_place_of_Graphs_answer_tells_nothing(int status, string type)
    {
        using var server = new RawServer(_ => $"HTTP/1.1 {status} OK\r\nContent-Type: {type}\r\nContent-Length: 6\r\n\r\n<html>");
        using var graph = new TestGraph(server.Address);

        var answer = await graph.Devices.ResetPasscode("d1", default);
        Assert.Equal((GraphFault.AnswerLost, true), (answer.Problem?.Fault, answer.Problem?.MayHaveBeenExecuted));
        Assert.Contains("web page", answer.Problem!.Detail, StringComparison.Ordinal);
        Assert.Each((await graph.Batches.ResetPasscodes(["d1", "d2"], default)).Items, item => Assert.True(item.Problem!.MayHaveBeenExecuted));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_success_whose_body_breaks_off_is_a_success()
    {
        using var server = new RawServer(_ => "HTTP/1.1 200 OK\r\nContent-Length: 99\r\nConnection: close\r\n\r\n{");
        using var graph = new TestGraph(server.Address);

        Assert.True((await graph.Devices.ResetPasscode("d1", default)).Value);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_command_leaves_no_message_to_be_sent_over_http_2()
    {
        using var server = new RawServer(_ => "HTTP/1.1 204 No Content\r\n\r\n");
        using var http = new HttpClient { BaseAddress = new Uri(server.Address), DefaultRequestVersion = HttpVersion.Version20 };
        using var graph = new TestGraph(server.Address);

        Assert.True((await graph.Devices.ResetPasscode("d1", default)).Value);
        Assert.Contains("HTTP/1.1", Assert.Single(server.Requests), StringComparison.Ordinal);
    }
}
