using System.Net;
using System.Text.Json;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;
using Passcode.GraphSimulator.Tests.Drivers;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tests.Batch;

public sealed class BatchTests(SharedGraph shared) : IClassFixture<SharedGraph>
{
    [Fact]
    public async Task Every_item_has_its_own_status()
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.BatchAsync(Batch(Post("a", IPhone), Post("b", WindowsPc), Get("c", IPad), """{"id":"d","method":"GET","url":"nowhere"}"""));
        var items = Items(answer);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal((204, 400, 200, 400), (Status(items["a"]), Status(items["b"]), Status(items["c"]), Status(items["d"])));
        Assert.False(items["a"].TryGetProperty("body", out _));
        Assert.Equal("BadRequest", items["b"].GetProperty("body").GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(IPad.Name, items["c"].GetProperty("body").GetProperty("deviceName").GetString());
        Assert.Equal(1, await graph.ResetCountAsync(IPhone));
    }

    [Fact]
    public async Task Answers_come_in_any_order()
    {
        await using var graph = await Graph.StartAsync();
        var ids = Enumerable.Range(1, 20).Select(number => $"{number}").ToArray();

        var answer = await graph.BatchAsync(Batch([.. ids.Select(id => Get(id, IPhone))]));
        var answered = answer.Json.GetProperty("responses").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToArray();

        Assert.NotEqual(ids, answered);
        Assert.Equal(ids.Order(), answered.Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"requests":{}}""")]
    [InlineData("""{"requests":[]}""")]
    [InlineData("""{"requests":[1]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"GET"}]}""")]
    [InlineData("""{"requests":[{"id":"","method":"GET","url":"users/x"}]}""")]
    [InlineData("""{"requests":[{"id":"a","method":"GET","url":"users/x"},{"id":"A","method":"GET","url":"users/x"}]}""")]
    [InlineData("""{"requests":[{"id":"a","method":"POST","url":"users/x/checkMemberGroups","body":{"groupIds":[]}}]}""")]
    [InlineData("""{"requests":[{"id":"a","method":"GET","url":"users/x","dependsOn":["b"]}]}""")]
    public async Task A_malformed_batch_is_refused_whole(string body)
    {
        var graph = shared.Graph;

        var answer = await graph.BatchAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("BadRequest", answer.ErrorCode);
    }

    [Fact]
    public async Task More_than_twenty_items_are_refused_and_none_is_carried_out()
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.BatchAsync(Batch([.. Enumerable.Range(1, 21).Select(number => Post($"{number}", IPhone))]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(0, await graph.ResetCountAsync(IPhone));
    }

    [Theory]
    [InlineData("""{"id":"x","method":"POST","url":"$batch","headers":{"Content-Type":"application/json"},"body":{"requests":[]}}""")]
    [InlineData("""{"id":"x","method":"GET","url":"https://graph.microsoft.com/v1.0/users/x"}""")]
    public async Task An_item_is_neither_a_batch_nor_absolute(string item)
    {
        var graph = shared.Graph;

        Assert.Equal(400, Status(Items(await graph.BatchAsync(Batch(item)))["x"]));
    }

    [Fact]
    public async Task What_depends_on_a_failed_item_is_not_carried_out()
    {
        await using var graph = await Graph.StartAsync();

        var items = Items(await graph.BatchAsync(Batch(Post("a", WindowsPc), Post("b", IPhone, "a"), Post("c", IPad, "b"), Post("d", Dedicated))));

        Assert.Equal((400, 424, 424, 204), (Status(items["a"]), Status(items["b"]), Status(items["c"]), Status(items["d"])));
        Assert.Equal(0, await graph.ResetCountAsync(IPhone) + await graph.ResetCountAsync(IPad));
    }

    [Fact]
    public async Task Items_are_throttled_one_by_one()
    {
        await using var graph = await Graph.StartAsync(new() { Limits = new() { Writes = 3 } });

        var items = Items(await graph.BatchAsync(Batch([.. Enumerable.Range(1, 5).Select(number => Post($"{number}", IPhone))])));
        var refused = items.Values.Where(item => Status(item) == 429).ToArray();

        Assert.Equal(3, items.Values.Count(item => Status(item) == 204));
        Assert.Equal(2, refused.Length);
        Assert.Each(refused, item => Assert.Equal("20", item.GetProperty("headers").GetProperty("Retry-After").GetString()));
        Assert.Equal(3, await graph.ResetCountAsync(IPhone));
    }

    [Fact]
    public async Task Items_meet_faults_one_by_one()
    {
        await using var graph = await Graph.StartAsync();
        await graph.FaultAsync(new FaultRule(new FaultEffect(503, Body: FaultBody.Html), Kind: RequestKind.Post, Skip: 1, Next: 1));

        var items = Items(await graph.BatchAsync(Batch(Post("a", IPhone), Post("b", IPad), Post("c", Dedicated))));

        Assert.Equal((204, 503, 204), (Status(items["a"]), Status(items["b"]), Status(items["c"])));
        Assert.StartsWith("<html>", items["b"].GetProperty("body").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_dropped_by_one_item_loses_the_answers_of_all()
    {
        await using var graph = await Graph.StartAsync();
        await graph.FaultAsync(new FaultRule(new FaultEffect(Connection: FaultConnection.DropBefore), Path: IPad.Id));

        await Assert.ThrowsAsync<HttpRequestException>(() => graph.BatchAsync(Batch(Post("a", IPhone), Post("b", IPad))));

        Assert.Equal((1, 0), (await graph.ResetCountAsync(IPhone), await graph.ResetCountAsync(IPad)));
    }

    [Fact]
    public async Task The_log_says_which_batch_an_item_came_in()
    {
        await using var graph = await Graph.StartAsync();
        await graph.BatchAsync(Batch(Post("a", IPhone)));

        var log = await graph.InspectAsync<LoggedRequest[]>("requests");

        Assert.Equal([(RequestKind.Batch, null, 200), (RequestKind.Post, "1:a", 204)], log.Select(entry => (entry.Kind, entry.BatchItem, entry.Status)));
    }

    private static string Batch(params string[] items) => $$"""{"requests":[{{string.Join(',', items)}}]}""";

    private static string Post(string id, KnownDevice device, string? dependsOn = null) =>
        $$"""{"id":"{{id}}","method":"POST","url":"/{{Graph.Path(device)}}/resetPasscode"{{(dependsOn is null ? "" : $",\"dependsOn\":[\"{dependsOn}\"]")}}}""";

    private static string Get(string id, KnownDevice device) =>
        $$"""{"id":"{{id}}","method":"get","url":"{{Graph.Path(device)}}?$select=deviceName"}""";

    private static Dictionary<string, JsonElement> Items(Answer answer) =>
        answer.Json.GetProperty("responses").EnumerateArray().ToDictionary(item => item.GetProperty("id").GetString()!);

    private static int Status(JsonElement item) => item.GetProperty("status").GetInt32();
}
