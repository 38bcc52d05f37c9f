using Passcode.Core.Devices;

namespace Passcode.Api.Tests.Helpdesk.Payloads;

public sealed class PayloadFixtureTests
{
    private const string Adele = "adele.vance@contoso.example";
    private const string Intune = "b6a3c5d2-1f0e-4c55-9a37-2c4f8e0d7a11";

    [Theory]
    [InlineData("servicenow", "servicenow-business-rule.json", "INC0010045", Adele, Intune, "User locked out of iPhone", "delivery 9d385017c611228701d22104cc95c371-3")]
    [InlineData("zendesk", "zendesk-trigger.json", "35436", Adele, Intune, "Reset passcode for my work phone", "delivery delivery-1")]
    [InlineData("freshservice", "freshservice-automator.json", "1042", Adele, Intune, "Reset device passcode", "ticket 1042 intuneDeviceId B6A3C5D2-1F0E-4C55-9A37-2C4F8E0D7A11")]
    [InlineData("jira", "jira-automation-custom.json", "SP-53", Adele, Intune, null, "delivery delivery-1")]
    [InlineData("jira", "jira-admin-webhook.json", "KAN-3", "712020:28d10afc-d4b0-47f2-b86f-74d9a5f29c81", Intune, "Reset passcode", "delivery delivery-1")]
    [InlineData("standardwebhooks", "generic-standard-webhooks.json", "T-1001", Adele, Intune, null, "delivery delivery-1")]
    [InlineData("cloudevents", "cloudevents-structured.json", "T-1001", Adele, Intune, null, "delivery /helpdesk/contoso-A234--1234--1234")]
    public async Task A_payload_maps_to_ticket_requester_device_and_delivery(
        string source, string file, string ticketId, string requester, string device, string? reason, string key)
    {
        await using var host = await HelpdeskHost.Start();

        var reset = await host.Reset(Sender.Send(source, host.Now, TestData.Payload(file)));

        Assert.Equal(
            (ticketId, requester, new DeviceReference(DeviceKey.IntuneDeviceId, device), reason),
            (reset.Request.TicketId, reset.Request.RequestedBy, reset.Request.Device, reset.Request.Reason));
        Assert.Contains(("helpdesk:" + source, key), host.Api.Keys.Claimed);
        Assert.Equal([reset.Id], host.Api.Orchestrations.Started);
    }

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
}
