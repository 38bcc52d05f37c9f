using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Passcode.Api.Tests.Problems;

public sealed class UnreadableBodyTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private readonly ApiHost _host = fixture.Host;

    [Theory]
    [InlineData("""{"foo":1}""", "foo")]
    [InlineData("""{"device":{"serial":"C1"}}""", "device.serial")]
    [InlineData("""{"device":{"a b.c":1}}""", "device['a b.c']")]
    [InlineData("""{"device":"C1"}""", "device")]
    [InlineData("""{"device":["C1"]}""", "device")]
    [InlineData("""{"device":{"serialNumber":17}}""", "device.serialNumber")]
    [InlineData("""{"ticketId":{}}""", "ticketId")]
    [InlineData("""{"reason":"\ud800"}""", "reason")]
    [InlineData("""{"ticketId":"a","ticketId":"b"}""", "ticketId")]
    [InlineData("""{"ticketId":"a","TicketId":"b"}""", "ticketId")]
    [InlineData("""{"device":{"imei":"1","imei":"2"}}""", "device.imei")]
    public async Task A_field_that_does_not_belong_is_named(string body, string field)
    {
        var answer = await _host.Client.Post("/api/resets", body);

        Assert.Equal((400, "invalidRequest"), (answer.Status, answer.Code));
        Assert.Contains(field, answer.Fields, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task All_fields_that_are_wrong_are_named_at_once_and_each_mistake_once()
    {
        var answer = await _host.Client.Post(
            "/api/bulk-runs",
            """{"reasn":"x","maxTargets":"many","ticketId":"\u0007","selection":{"grop":"b","filter":{"platforms":["iOS",7],"ownership":"mine"}},"excludeGroups":[]}""");

        Assert.Equal(
            ["excludeGroups", "maxTargets", "reasn", "requestedBy", "selection.filter.ownership", "selection.filter.platforms[1]", "selection.grop", "ticketId"],
            answer.Fields.Order(StringComparer.Ordinal));
    }

    // A handler must not act on what is left when the rest could not be read.
    [Theory]
    [InlineData("POST", "/api/resets", """{"device":{"serialNumber":"C1"},"requestedBy":"a","unknown":1}""")]
    [InlineData("POST", "/api/eligibility", """{"device":{"serialNumber":"C1"},"unknown":1}""")]
    [InlineData("POST", "/api/bulk-runs", """{"selection":{"category":"Kiosks"},"requestedBy":"a","unknown":1}""")]
    [InlineData("POST", "/api/resets/0/decision", """{"decision":"approve","unknown":1}""")]
    [InlineData("POST", "/api/bulk-runs/0/decision", """{"decision":"approve","unknown":1}""")]
    [InlineData("POST", "/api/resets/0/passcode", """{"reason":"lost","requestedBy":"a","unknown":1}""")]
    [InlineData("POST", "/api/bulk-runs/0/targets/0/passcode", """{"reason":"lost","requestedBy":"a","unknown":1}""")]
    [InlineData("POST", "/api/subscriptions", """{"callbackUrl":"https://hook.contoso.example/","unknown":1}""")]
    [InlineData("POST", "/api/approval-subscriptions", """{"callbackUrl":"https://hook.contoso.example/","unknown":1}""")]
    [InlineData("POST", "/api/bulk-run-subscriptions", """{"callbackUrl":"https://hook.contoso.example/","unknown":1}""")]
    [InlineData("PUT", "/api/emergency-stop", """{"active":true,"reason":"test","unknown":1}""")]
    [InlineData("POST", "/api/schedules/shops/run", """{"reason":"test","requestedBy":"a","unknown":1}""")]
    [InlineData("POST", "/api/schedules/shops/disable", """{"reason":"test","unknown":1}""")]
    [InlineData("POST", "/api/schedules/shops/enable", """{"reason":"test","unknown":1}""")]
    public async Task A_request_with_an_unknown_field_is_refused_whole(string method, string path, string body)
    {
        var answer = await _host.Client.Send(HttpMethod.Parse(method), path, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal((400, "invalidRequest"), (answer.Status, answer.Code));
        Assert.Equal(["unknown"], answer.Fields);
    }

    [Fact]
    public async Task Every_route_with_a_body_is_among_them()
    {
        await using var host = await ApiHost.Start();
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(route => route.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: not null });
        var tested = typeof(UnreadableBodyTests).GetMethod(nameof(A_request_with_an_unknown_field_is_refused_whole))!.GetCustomAttributes<InlineDataAttribute>();

        Assert.Equal(tested.Count(), routes.Count());
    }

    [Theory]
    [InlineData("""{"foo":1}""", "The known fields are device, ticketId")]
    [InlineData("""{"device":1}""", "device must be an object.")]
    [InlineData("""{"ticketId":"a","ticketId":"b"}""", "Set it once.")]
    public async Task The_detail_says_what_to_do(string body, string detail) =>
        Assert.Contains(detail, (await _host.Client.Post("/api/resets", body))["detail"], StringComparison.Ordinal);

    [Theory]
    [InlineData("{")]
    [InlineData("""{"reason":"an "unescaped" quote"}""")]
    [InlineData("{\"reason\":\"a\nb\"}")]
    [InlineData("""{"ticketId":"a",}""")]
    [InlineData("""{"ticketId":"a"} trailing""")]
    [InlineData("// comment")]
    [InlineData("{{ticket.id}}")]
    public async Task A_text_that_is_no_JSON_is_told_where(string body)
    {
        var answer = await _host.Client.Post("/api/resets", body);

        Assert.Equal((400, "invalidJson"), (answer.Status, answer.Code));
        Assert.Matches("line [0-9]+, byte [0-9]+", answer["detail"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("17")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        var answer = await _host.Client.Post("/api/resets", body);

        Assert.Equal((400, "unreadableRequest"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task A_body_that_is_not_declared_as_JSON_is_refused(string? type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(JsonRequests.Body));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        var answer = await _host.Client.Send(HttpMethod.Post, "/api/resets", content);

        Assert.Equal((415, "unsupportedMediaType"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(Entry.Kestrel, false)]
    [InlineData(Entry.Kestrel, true)]
    [InlineData(Entry.CatchAll, false)]
    [InlineData(Entry.CatchAll, true)]
    public async Task A_body_over_64_KiB_is_refused_with_and_without_a_declared_length(Entry entry, bool isChunked)
    {
        await using var host = await ApiHost.Start(entry);
        // Kestrel counts the framing of chunks too.
        var largest = isChunked ? 63 * 1024 : 64 * 1024;

        Assert.Equal(202, await Status(host, JsonRequests.Body.PadRight(largest), isChunked));
        Assert.Equal(413, await Status(host, JsonRequests.Body.PadRight((64 * 1024) + 1), isChunked));
    }

    [Fact]
    public async Task A_request_that_breaks_off_disturbs_nobody()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(_host.Address.Host, _host.Address.Port);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /api/resets HTTP/1.1\r\nHost: x\r\nX-Api-Key: {ApiHost.Key}\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{{"));
        }

        Assert.Equal(202, (await _host.Client.Post("/api/resets", JsonRequests.Body)).Status);
    }

    private static async Task<int> Status(ApiHost host, string body, bool isChunked)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/resets") { Content = content };
        request.Headers.TransferEncodingChunked = isChunked;
        using var response = await host.Client.SendAsync(request);
        return (int)response.StatusCode;
    }
}
