using System.Text.Json;
using Passcode.Adapters.Graph;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Tests.Graph;

/// <summary>Answers to a batch that no simulator gives, and that the commands are not sent again whatever comes. See decision 0002.</summary>
public sealed class BatchResultTests
{
    private const string Device = """{"id":"d1"}""";
    private const string Taken = """{"id":"0","status":204,"headers":{}}""";
    private const string Throttled =
        """{"id":"1","status":429,"headers":{"retry-after":"2.128","request-id":"r-1"},"body":{"error":{"code":"TooManyRequests","message":"slow down"}}}""";

    [Fact]
    public async Task Commands_are_not_sent_again_when_their_kept_connection_closes_before_the_answer()
    {
        using var server = new RawServer(head => head.StartsWith("POST", StringComparison.Ordinal) ? null : RawServer.Ok(Device));
        using var graph = new TestGraph(server.Address);
        Assert.True((await graph.Devices.Get("d1", default)).Succeeded);

        var answer = await graph.Batches.ResetPasscodes(["d1", "d2"], default);

        Assert.Each(answer.Items, item => Assert.Equal(GraphFault.AnswerLost, item.Problem?.Fault));
        var post = Assert.Single(server.Requests, head => head.StartsWith("POST", StringComparison.Ordinal));
        Assert.StartsWith("POST /v1.0/$batch HTTP/1.1", post, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json", post, StringComparison.Ordinal);
        using var sent = JsonDocument.Parse(Assert.Single(server.Bodies));
        Assert.Equal(
            """[{"id":"0","method":"POST","url":"/deviceManagement/managedDevices/d1/resetPasscode"},{"id":"1","method":"POST","url":"/deviceManagement/managedDevices/d2/resetPasscode"}]""",
            sent.RootElement.GetProperty("requests").GetRawText());
    }

    [Fact]
    public async Task A_body_with_bytes_cannot_be_written_twice()
    {
        using var body = new SingleSendContent("{}"u8.ToArray());
        Assert.Equal((false, 2), (body.MayHaveLeft, body.Headers.ContentLength));
        using var written = new MemoryStream();

        await body.CopyToAsync(written);

        Assert.Equal("{}"u8.ToArray(), written.ToArray());
        Assert.True(body.MayHaveLeft);
        await Assert.ThrowsAsync<InvalidOperationException>(() => body.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Commands_that_found_no_connection_were_not_sent()
    {
        using var graph = new TestGraph("http://127.0.0.1:1");

        var answer = await graph.Batches.ResetPasscodes(["d1", "d2"], default);

        Assert.Each(answer.Items, item => Assert.Equal(GraphFault.NotSent, item.Problem?.Fault));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    [InlineData(401)]
    public async Task A_redirect_and_a_challenge_are_not_followed(int status)
    {
        using var server = new RawServer(_ =>
            $"HTTP/1.1 {status} No\r\nContent-Length: 0\r\nLocation: /elsewhere\r\nWWW-Authenticate: Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"\r\n\r\n");
        using var graph = new TestGraph(server.Address);

        Assert.False((await graph.Batches.ResetPasscodes(["d1"], default)).Items[0].Succeeded);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("200 OK")]
    [InlineData("424 Failed Dependency")]
    public async Task Either_status_of_a_batch_says_nothing_of_its_items(string status)
    {
        using var graph = Answering($$"""{"responses":[{{Throttled}},{{Taken}}]}""", status);

        var items = (await graph.Graph.Batches.ResetPasscodes(["d1", "d2"], default)).Items;

        Assert.True(items[0].Value);
        Assert.Equal((GraphFault.Throttled, TimeSpan.FromSeconds(2.128)), (items[1].Problem!.Fault, items[1].Problem!.RetryAfter));
        Assert.StartsWith("429 TooManyRequests: slow down (request-id r-1, client-request-id ", items[1].Problem!.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"responses":[{{0}}]}""")]
    [InlineData("""{"responses":[{{0}},{"id":"2","status":204},{"id":"x","status":204},{"status":204},{"id":"-1","status":204},7]}""")]
    [InlineData("""{"responses":[{{0}},{"id":"1"}]}""")]
    [InlineData("""{"responses":[{{0}},{"id":"1","status":"204"}]}""")]
    public async Task A_command_that_the_answer_does_not_name_may_have_been_executed(string json)
    {
        using var graph = Answering(json.Replace("{{0}}", Taken, StringComparison.Ordinal));

        var items = (await graph.Graph.Batches.ResetPasscodes(["d1", "d2"], default)).Items;

        Assert.Equal([null, GraphFault.AnswerLost], items.Select(item => item.Problem?.Fault));
    }

    [Theory]
    [InlineData("200 OK", "<html>")]
    [InlineData("200 OK", "")]
    [InlineData("200 OK", "[]")]
    [InlineData("424 Failed Dependency", """{"error":{"code":"x"}}""")]
    public async Task An_answer_that_cannot_be_read_tells_nothing_of_any_command(string status, string body)
    {
        using var graph = Answering(body, status);

        Assert.Equal(GraphFault.AnswerLost, Assert.Single((await graph.Graph.Batches.ResetPasscodes(["d1"], default)).Items).Problem?.Fault);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_tells_nothing_of_any_command()
    {
        using var server = new RawServer(_ => "HTTP/1.1 200 OK\r\nContent-Length: 99\r\nConnection: close\r\n\r\n{");
        using var graph = new TestGraph(server.Address);

        Assert.Equal(GraphFault.AnswerLost, Assert.Single((await graph.Batches.ResetPasscodes(["d1"], default)).Items).Problem?.Fault);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_first_answer_to_an_item_stands()
    {
        using var graph = Answering($$"""{"responses":[{{Taken}},{"id":"0","status":429}]}""");

        Assert.True((await graph.Graph.Batches.ResetPasscodes(["d1"], default)).Items[0].Value);
    }

    [Fact]
    public async Task A_pause_until_a_date_counts_from_the_batchs_own_date()
    {
        const string item = """{"id":"0","status":503,"headers":{"Retry-After":"Wed, 04 Mar 2026 15:00:30 GMT"}}""";
        using var graph = Answering($$"""{"responses":[{{item}}]}""", "200 OK\r\nDate: Wed, 04 Mar 2026 15:00:00 GMT");

        Assert.Equal(TimeSpan.FromSeconds(30), (await graph.Graph.Batches.ResetPasscodes(["d1"], default)).Items[0].Problem!.RetryAfter);
    }

    [Fact]
    public async Task A_read_that_is_not_a_device_is_unreadable_and_asks_for_new_members_of_enums()
    {
        using var graph = Answering("""{"responses":[{"id":"0","status":200,"body":"aGVsbG8="},{"id":"1","status":200,"body":{"id":"d2"}}]}""");

        var items = (await graph.Graph.Batches.Get(["d1", "d2"], default)).Items;

        Assert.Equal((GraphFault.Unreadable, "d2"), (items[0].Problem!.Fault, items[1].Value!.Id));
        Assert.Contains("\"Prefer\":\"include-unknown-enum-members\"", Assert.Single(graph.Server.Bodies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_waits_no_longer_learns_that_the_commands_may_have_been_sent()
    {
        using var cancelled = new CancellationTokenSource();
        using var server = new RawServer(_ =>
        {
            cancelled.Cancel();
            return "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n";
        });
        using var graph = new TestGraph(server.Address);

        Assert.Equal(GraphFault.AnswerLost, (await graph.Batches.ResetPasscodes(["d1"], cancelled.Token)).Items[0].Problem?.Fault);
    }

    private static Answered Answering(string body, string status = "200 OK")
    {
        var server = new RawServer(_ => RawServer.Ok(body).Replace("200 OK", status, StringComparison.Ordinal));
        return new(server, new TestGraph(server.Address));
    }

    private sealed record Answered(RawServer Server, TestGraph Graph) : IDisposable
    {
        public void Dispose()
        {
            Graph.Dispose();
            Server.Dispose();
        }
    }
}
