using System.Text;

namespace Passcode.Api.Tests.Helpdesk;

public sealed class CloudEventsTests
{
    private const string Data = """{"ticketId":"T-1001","requester":"adele.vance@contoso.example","device":{"serialNumber":"F9FXK2ABCD12"}}""";

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/vnd.contoso+json; charset=utf-8")]
    public async Task Binary_mode_is_the_same_event(string contentType)
    {
        await using var host = await HelpdeskHost.Start();

        var reset = await host.Reset(Binary().With("Content-Type", contentType));

        Assert.Equal(("T-1001", "F9FXK2ABCD12"), (reset.Request.TicketId, reset.Request.Device.Value));
        Assert.Contains(("helpdesk:cloudevents", "delivery /helpdesk/contoso ö-A234--1234--1234"), host.Api.Keys.Claimed);
    }

    [Fact]
    public async Task The_same_source_and_id_are_the_same_event_in_either_mode()
    {
        await using var host = await HelpdeskHost.Start();
        var first = await host.Deliver(Binary());
        var structured = SampleHelpdesk.From("cloudevents").Body.Replace("/helpdesk/contoso", "/helpdesk/contoso ö", StringComparison.Ordinal);

        Assert.Equal(first["id"], (await host.Deliver(Sender.Send("cloudevents", host.Now, structured)))["id"]);
        Assert.NotEqual(first["id"], (await host.Deliver(Binary().With("ce-source", "/another")))["id"]);
        Assert.NotEqual(first["id"], (await host.Deliver(Binary().With("ce-id", "another")))["id"]);
    }

    [Theory]
    [InlineData("ce-id")]
    [InlineData("ce-source")]
    [InlineData("ce-type")]
    public async Task A_required_attribute_is_required_in_binary_mode(string header)
    {
        await using var host = await HelpdeskHost.Start();

        var missing = await host.Deliver(Binary().Without(header));
        var empty = await host.Deliver(Binary().With(header, ""));

        Assert.Equal((422, 422), (missing.Status, empty.Status));
        Assert.Contains("required", missing.Error(header), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("source")]
    [InlineData("specversion")]
    [InlineData("type")]
    public async Task A_required_attribute_is_required_in_structured_mode(string attribute)
    {
        await using var host = await HelpdeskHost.Start();
        var body = SampleHelpdesk.From("cloudevents").Body.Replace($"\"{attribute}\"", "\"x\"", StringComparison.Ordinal);

        var answer = await host.Deliver(Sender.Send("cloudevents", host.Now, body));

        Assert.Equal(422, answer.Status);
        Assert.Contains("required", answer.Error(attribute), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_version_is_refused()
    {
        await using var host = await HelpdeskHost.Start();

        Assert.Equal(422, (await host.Deliver(Binary().With("ce-specversion", "0.3"))).Status);
    }

    [Theory]
    [InlineData("application/json", null)]
    [InlineData("application/cloudevents-batch+json", null)]
    [InlineData("application/cloudevents-batch+json", "1.0")]
    [InlineData("application/cloudevents+xml", "1.0")]
    [InlineData("text/plain", "1.0")]
    [InlineData("", "1.0")]
    public async Task Other_media_types_are_415_but_only_for_those_who_prove_themselves(string contentType, string? version)
    {
        await using var host = await HelpdeskHost.Start();
        var message = Sender.Send("cloudevents", host.Now).With("Content-Type", contentType);
        message = version is null ? message : message.With("ce-specversion", version);

        Assert.Equal(415, (await host.Deliver(message)).Status);
        Assert.Equal(401, (await host.Deliver(message.With("X-Passcode-Secret", "guess"))).Status);
    }

    [Fact]
    public async Task A_sender_may_ask_whether_it_may_deliver()
    {
        await using var host = await HelpdeskHost.Start();
        var question = new Message("cloudevents", [], new Dictionary<string, string> { ["WebHook-Request-Origin"] = "eventgrid.azure.net", ["WebHook-Request-Rate"] = "120" });

        var answer = await host.Deliver(question, "OPTIONS");

        Assert.Equal((200, "eventgrid.azure.net", "*"), (answer.Status, answer.Headers["WebHook-Allowed-Origin"].ToString(), answer.Headers["WebHook-Allowed-Rate"].ToString()));
        Assert.Contains("POST", answer.Headers.Allow.ToString(), StringComparison.Ordinal);
        Assert.Equal(404, (await host.Deliver(question with { Source = "nosuch" }, "OPTIONS")).Status);
        Assert.Equal(0, (await host.Deliver(question with { Source = "zendesk" }, "OPTIONS")).Headers["WebHook-Allowed-Origin"].Count);
        Assert.Equal(0, (await host.Deliver(question.With("WebHook-Request-Origin", "a b, *"), "OPTIONS")).Headers["WebHook-Allowed-Origin"].Count);
        Assert.Equal(405, (await host.Deliver(question, "GET")).Status);
    }

    private static Message Binary() => new Message("cloudevents", Encoding.UTF8.GetBytes(Data), new Dictionary<string, string>
    {
        ["X-Passcode-Secret"] = Sender.Secret,
        ["Content-Type"] = "application/json",
        ["ce-specversion"] = "1.0",
        ["ce-id"] = "A234-1234-1234",
        ["ce-source"] = "/helpdesk/contoso%20%C3%B6",
        ["ce-type"] = "com.contoso.passcode.reset.requested",
        ["CE-Subject"] = "T-1001",
    });
}
