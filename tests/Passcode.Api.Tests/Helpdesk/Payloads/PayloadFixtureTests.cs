using Passcode.Core.Devices;

namespace Passcode.Api.Tests.Helpdesk.Payloads;

public sealed class PayloadFixtureTests
{
    public static TheoryData<string> Sources => SampleHelpdesk.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public Task A_payload_maps_to_ticket_requester_device_and_delivery(string source) =>
        Check(source, SampleHelpdesk.From(source).Body, SampleHelpdesk.From(source).Maps);

    [Fact]
    public Task The_body_of_an_automation_of_Jira_maps_too() => Check(
        "jira",
        TestData.Payload("jira-automation-custom.json"),
        ("SP-53", "adele.vance@contoso.example", new(DeviceKey.IntuneDeviceId, "b6a3c5d2-1f0e-4c55-9a37-2c4f8e0d7a11"), null, "delivery delivery-1"));

    [Fact]
    public async Task A_number_is_an_id_too()
    {
        await using var host = await HelpdeskHost.Start();

        Assert.Equal("1043", (await host.Reset(Sender.Send("freshdesk", host.Now))).Request.TicketId);
        Assert.Equal("7", (await host.Reset(Sender.Send("acme", host.Now))).Request.TicketId);
    }

    [Theory]
    [InlineData("zendesk")]
    [InlineData("servicenow")]
    public async Task A_quote_that_was_not_escaped_is_refused_by_the_field_it_is_in(string source)
    {
        await using var host = await HelpdeskHost.Start(source == "servicenow" ? new() { ["Sources:servicenow:Reason:0"] = "/other" } : null);

        var answer = await host.Deliver(Sender.Send(source, host.Now, TestData.Payload("bad-unescaped-quote.json.txt")));

        Assert.Equal(422, answer.Status);
        Assert.Equal("deliveryNotUnderstood", answer.Json.GetProperty("code").GetString());
        Assert.Contains("parsing failed after byte 41, at 'subject'", answer.Error("subject"), StringComparison.Ordinal);
        Assert.Contains(
            source == "zendesk" ? "Passcode:Helpdesk:Sources:zendesk:Reason" : "no setting of this source uses it",
            answer.Error("subject"),
            StringComparison.Ordinal);
        Assert.Equal(0, host.Api.Resets.Count);
    }

    [Fact]
    public async Task A_placeholder_that_was_not_rendered_is_refused_with_everything_else_that_is_wrong()
    {
        await using var host = await HelpdeskHost.Start();

        var answer = await host.Deliver(Sender.Send("zendesk", host.Now, TestData.Payload("bad-unrendered-placeholder.json")));

        Assert.Equal(422, answer.Status);
        Assert.Equal(["device", "requester", "ticketId"], answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Contains("/ticket_id is '{{ticket.id}}'", answer.Error("ticketId"), StringComparison.Ordinal);
        Assert.Contains("Passcode:Helpdesk:Sources:zendesk:TicketId", answer.Error("ticketId"), StringComparison.Ordinal);
        Assert.Contains("Passcode:Helpdesk:Sources:zendesk:Requester", answer.Error("requester"), StringComparison.Ordinal);
        Assert.Contains("Passcode:Helpdesk:Sources:zendesk:Device", answer.Error("device"), StringComparison.Ordinal);
        Assert.Equal(0, host.Api.Resets.Count);
    }

    [Fact]
    public async Task What_is_wrong_with_a_payload_is_told_in_the_language_of_whoever_connects_the_helpdesk()
    {
        await using var host = await HelpdeskHost.Start();
        Message Swedish(string payload) => Sender.Send("zendesk", host.Now, TestData.Payload(payload)).With("Accept-Language", "sv");

        var unescaped = await host.Deliver(Swedish("bad-unescaped-quote.json.txt"));
        var unrendered = await host.Deliver(Swedish("bad-unrendered-placeholder.json"));

        Assert.StartsWith("Meddelandet är inte giltig JSON: läsningen misslyckades efter byte 41, vid ”subject”. Koda värdet för JSON", unescaped.Error("subject"), StringComparison.Ordinal);
        Assert.StartsWith("/ticket_id är ”{{ticket.id}}”, en platshållare som ärendesystemet inte har ersatt.", unrendered.Error("ticketId"), StringComparison.Ordinal);
        Assert.DoesNotContain(" or ", unrendered.Error("device"), StringComparison.Ordinal);
    }

    private static async Task Check(
        string source, string body, (string TicketId, string Requester, DeviceReference Device, string? Reason, string Key) maps)
    {
        await using var host = await HelpdeskHost.Start();

        var reset = await host.Reset(Sender.Send(source, host.Now, body));

        Assert.Equal(
            (maps.TicketId, maps.Requester, maps.Device, maps.Reason),
            (reset.Request.TicketId, reset.Request.RequestedBy, reset.Request.Device, reset.Request.Reason));
        Assert.Contains(("helpdesk:" + source, maps.Key), host.Api.Keys.Claimed);
        Assert.Equal([reset.Id], host.Api.Orchestrations.Started);
    }
}
