using System.Text.Json;
using Passcode.Core.Devices;

namespace Passcode.Api.Tests.Helpdesk.Payloads;

public sealed class MappingTests
{
    private const string Intune = "b6a3c5d2-1f0e-4c55-9a37-2c4f8e0d7a11";

    [Fact]
    public async Task Pointers_follow_RFC_6901()
    {
        // The document of RFC 6901, 5, with texts where it has numbers, and arrays.
        var document = """{"foo":["bar","baz"],"":"0","a/b":"1","c%d":"2","e^f":"3","g|h":"4","i\\j":"5","k\"l":"6"," ":"7","m~n":"8","~1":"9"}""";
        (string Pointer, string? Text)[] cases =
        [
            ("/foo/0", "bar"), ("/foo/1", "baz"), ("/a~1b", "1"), ("/c%d", "2"), ("/e^f", "3"), ("/g|h", "4"), ("/i\\j", "5"), ("/k\"l", "6"),
            ("/ ", "7"), ("/m~0n", "8"), ("/~01", "9"),
            ("/foo/2", null), ("/foo/01", null), ("/foo/+1", null), ("/foo/99999999999", null), ("/foo/0/x", null), ("/nosuch", null), ("/A~1b", null),
        ];
        var settings = new Dictionary<string, string?>();
        for (var index = 0; index < cases.Length; index++)
        {
            settings[$"Sources:p{index}:Preset"] = "servicenow";
            settings[$"Sources:p{index}:Secrets:0"] = Sender.Secret;
            settings[$"Sources:p{index}:TicketId:0"] = cases[index].Pointer;
            settings[$"Sources:p{index}:Requester:0"] = "/requester";
        }

        await using var host = await HelpdeskHost.Start(settings);
        var body = document.Insert(1, "\"requester\":\"a@b.example\",\"serial_number\":\"SN\",");
        for (var index = 0; index < cases.Length; index++)
        {
            var message = Sender.Send($"p{index}", host.Now, body);
            var ticketId = cases[index].Text is null ? null : (await host.Reset(message)).Request.TicketId;
            Assert.Equal(cases[index], (cases[index].Pointer, ticketId));
            Assert.Equal(cases[index].Text is null ? 422 : 202, (await host.Deliver(message)).Status);
        }
    }

    [Fact]
    public async Task A_delivery_without_the_reason_that_policy_wants_names_the_field_and_both_settings()
    {
        await using var host = await HelpdeskHost.Start(new() { ["Passcode:Policy:ReasonRequired"] = "true" });

        var refused = await host.Deliver(Sender.Send("servicenow", host.Now, """{"number":"INC1","caller_email":"a@b.example","serial_number":"SN"}"""));
        var taken = await host.Deliver(Sender.Send("servicenow", host.Now, """{"number":"INC1","caller_email":"a@b.example","serial_number":"SN","reason":"forgot"}"""));

        Assert.Equal((422, 202), (refused.Status, taken.Status));
        Assert.Contains("Passcode:Policy:ReasonRequired", refused.Error("reason"), StringComparison.Ordinal);
        Assert.Contains("Passcode:Helpdesk:Sources:servicenow:Reason", refused.Error("reason"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("freshdesk", """{"freshdesk_webhook":{"triggered_event":"ticket_action:created","ticket_id":7,"requester_name":"Adele","requester_email":"a@b.example","ticket_cf_serial_number":"SN"}}""")]
    [InlineData("freshdesk", """{"freshdesk_webhook":{"ticket_id":7,"ticket_requester_email":"","ticket_contact_email":"a@b.example","serial_number":"SN"}}""")]
    [InlineData("freshdesk", """{"freshdesk_webhook":{"ticket":{"id":7,"requester_email":"a@b.example","serial_number":"SN"}}}""")]
    [InlineData("freshdesk", """{"ticket_id":7,"requester_email":"a@b.example","serial_number":"SN"}""")]
    [InlineData("freshservice", """{"freshservice_webhook":{"ticket_id":7,"requester_email":"a@b.example","ticket_subject":"x","serial_number":"SN"}}""")]
    public async Task Freshworks_names_the_requester_in_several_ways(string source, string body)
    {
        await using var host = await HelpdeskHost.Start();

        var request = (await host.Reset(Sender.Send(source, host.Now, body))).Request;

        Assert.Equal(("7", "a@b.example", "SN"), (request.TicketId, request.RequestedBy, request.Device.Value));
    }

    [Theory]
    [InlineData("""{"intune_device_id":"B6A3C5D2-1f0e-4c55-9a37-2c4f8e0d7a11","serial_number":"SN"}""", DeviceKey.IntuneDeviceId, Intune)]
    [InlineData("""{"intune_device_id":" ","serial_number":" SN "}""", DeviceKey.SerialNumber, "SN")]
    [InlineData("""{"intune_device_id":null,"imei":123456789012345,"device_name":"x"}""", DeviceKey.Imei, "123456789012345")]
    [InlineData("""{"serial_number":{"value":"SN","id":"1"}}""", DeviceKey.SerialNumber, "SN")]
    [InlineData("""{"serial_number":{"value":null},"entra_device_id":"b6a3c5d2-1f0e-4c55-9a37-2c4f8e0d7a11"}""", DeviceKey.EntraDeviceId, Intune)]
    [InlineData("""{"device_name":"Adele's iPhone","user_principal_name":"a@b.example"}""", DeviceKey.DeviceName, "Adele's iPhone")]
    [InlineData("""{"user_principal_name":"a@b.example"}""", DeviceKey.UserPrincipalName, "a@b.example")]
    [InlineData("""{"device_name":"Ada&#39;s iPhone"}""", DeviceKey.DeviceName, "Ada's iPhone")]
    [InlineData("""{"device_name":"Ada&#x27;s iPhone"}""", DeviceKey.DeviceName, "Ada's iPhone")]
    [InlineData("""{"device_name":"Ada&apos;s iPhone"}""", DeviceKey.DeviceName, "Ada's iPhone")]
    [InlineData("""{"device_name":"Ada&rsquo;s&nbsp;iPhone"}""", DeviceKey.DeviceName, "Ada’s\u00A0iPhone")]
    [InlineData("""{"device_name":"Ada&amp;#39;s iPhone"}""", DeviceKey.DeviceName, "Ada's iPhone")]
    [InlineData("""{"device_name":"R&amp;amp;amp;D iPad"}""", DeviceKey.DeviceName, "R&D iPad")]
    [InlineData("""{"device_name":"R&D iPad"}""", DeviceKey.DeviceName, "R&D iPad")]
    [InlineData("""{"user_principal_name":"o&#39;hara@b.example"}""", DeviceKey.UserPrincipalName, "o'hara@b.example")]
    [InlineData("""{"imei":"35 678901 234567 8"}""", DeviceKey.Imei, "356789012345678")]
    public async Task The_most_precise_name_of_the_device_is_used(string device, DeviceKey key, string value)
    {
        await using var host = await HelpdeskHost.Start();

        var reset = await host.Reset(Sender.Send("zendesk", host.Now, Ticket(device)));

        Assert.Equal(new DeviceReference(key, value), reset.Request.Device);
    }

    [Theory]
    [InlineData("zendesk", """{"intune_device_id":"{{ticket.x}}","serial_number":"SN"}""", "device.intuneDeviceId", "Device:IntuneDeviceId")]
    [InlineData("zendesk", """{"intune_device_id":"unknown","serial_number":"SN"}""", "device.intuneDeviceId", "Device:IntuneDeviceId")]
    [InlineData("zendesk", """{"serial_number":"${current.serial}"}""", "device.serialNumber", "Device:SerialNumber")]
    [InlineData("zendesk", """{"imei":"1234"}""", "device.imei", "Device:Imei")]
    [InlineData("zendesk", """{"user_principal_name":"adele"}""", "device.userPrincipalName", "Device:UserPrincipalName")]
    [InlineData("zendesk", """{"serial_number":["SN"]}""", "device", "Device")]
    [InlineData("zendesk", """{"serial_number":"SN","ticket_id":"<<ticket>>"}""", "ticketId", "TicketId")]
    [InlineData("zendesk", """{"serial_number":"SN","ticket_id":""}""", "ticketId", "TicketId")]
    [InlineData("zendesk", """{"serial_number":"SN","ticket_id":{"id":1}}""", "ticketId", "TicketId")]
    [InlineData("zendesk", """{"serial_number":"SN","ticket_id":"12345678901234567890123456789012345678901234567890123456789012345"}""", "ticketId", "TicketId")]
    [InlineData("zendesk", """{"serial_number":"SN","requester_email":"62826bf03710200044e0bfc8bcbe5df1"}""", "requester", "Requester")]
    [InlineData("zendesk", """{"serial_number":"SN","requester_email":"adele"}""", "requester", "Requester")]
    [InlineData("zendesk", """{"serial_number":"SN","requester_email":"Adele <a@b.example>"}""", "requester", "Requester")]
    [InlineData("zendesk", """{"serial_number":"SN","requester_email":360001234567}""", "requester", "Requester")]
    [InlineData("zendesk", """{"serial_number":"SN","requester_email":null}""", "requester", "Requester")]
    [InlineData("zendesk", """{"serial_number":"SN","requester_email":"712020:28d10afc-d4b0-47f2-b86f-74d9a5f29c81"}""", "requester", "Requester")]
    [InlineData("zendesk", """{"serial_number":"SN","subject":"{{ticket.title}}"}""", "reason", "Reason")]
    [InlineData("servicenow", """{"serial_number":"SN","caller_email":"62826bf03710200044e0bfc8bcbe5df1"}""", "requester", "Requester")]
    [InlineData("servicenow", """{"serial_number":"SN","sys_id":"${sys_id}","sys_mod_count":"3"}""", "deliveryId", "DeliveryId")]
    [InlineData("jira", """{"serialNumber":"SN","requesterEmail":"62826bf03710200044e0bfc8bcbe5df1"}""", "requester", "Requester")]
    [InlineData("jira", """{"serialNumber":"SN","requesterEmail":"administrator"}""", "requester", "Requester")]
    [InlineData("jira", """{"serialNumber":"SN","action":"{{action}}"}""", "filter", "Filter:Pointers")]
    public async Task What_cannot_be_used_is_refused_by_its_name_and_the_setting_that_reads_it(string source, string fields, string field, string setting)
    {
        await using var host = await HelpdeskHost.Start();

        var answer = await host.Deliver(Sender.Send(source, host.Now, Ticket(fields)));

        Assert.Equal(422, answer.Status);
        Assert.Equal([field], answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Matches($@"Passcode:Helpdesk:Sources:{source}:{setting}\b", answer.Error(field));
        Assert.Equal(0, host.Api.Resets.Count);
    }

    [Theory]
    [InlineData("557058:28d10afc-d4b0-47f2-b86f-74d9a5f29c81")]
    [InlineData("5b10ac8d82e05b22cc7d4ef5")]
    [InlineData("qm:28d10afc-d4b0-47f2-b86f-74d9a5f29c81:f7c0d5a1-0000-4000-8000-000000000000")]
    public async Task Jira_may_name_the_requester_by_account(string account)
    {
        await using var host = await HelpdeskHost.Start();

        var reset = await host.Reset(Sender.Send("jira", host.Now, Ticket($$"""{"serialNumber":"SN","requesterEmail":"","requesterAccountId":"{{account}}"}""")));

        Assert.Equal(account, reset.Request.RequestedBy);
    }

    [Fact]
    public async Task A_reason_is_cut_and_cleaned_rather_than_refused()
    {
        await using var host = await HelpdeskHost.Start();
        var subject = JsonSerializer.Serialize("My \"{{iPhone}}\"\r\n\tis\u0007 locked " + new string('x', 463) + "\U0001F512" + "more");

        var reset = await host.Reset(Sender.Send("zendesk", host.Now, Ticket($$"""{"serial_number":"SN","subject":{{subject}}}""")));

        Assert.StartsWith("My \"{{iPhone}}\" is locked xxx", reset.Request.Reason, StringComparison.Ordinal);
        Assert.InRange(reset.Request.Reason!.Length, 480, 500);
        Assert.False(char.IsHighSurrogate(reset.Request.Reason[^1]));
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    [InlineData("\"text\"", "body")]
    [InlineData("{", "body")]
    [InlineData("""{"ticket_id":"1","ticket_id":"2"}""", "body")]
    [InlineData("""{"ticket_id":"\ud800"}""", "ticket_id")]
    [InlineData("""{"x":{"ticket_id":"1" "y":2}}""", "ticket_id")]
    public async Task A_body_that_is_no_JSON_object_is_refused(string body, string field)
    {
        await using var host = await HelpdeskHost.Start();

        var answer = await host.Deliver(Sender.Send("zendesk", host.Now, body));

        Assert.Equal(422, answer.Status);
        Assert.Equal([field], answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task A_body_that_is_not_UTF8_is_refused_and_a_byte_order_mark_is_not()
    {
        await using var host = await HelpdeskHost.Start();
        var message = Sender.Send("zendesk", host.Now);

        Assert.Equal(422, (await host.Deliver(Sender.Sign(message with { Body = [.. message.Body[..^1], 0xFF, .. message.Body[^1..]] }, host.Now))).Status);
        Assert.Equal(202, (await host.Deliver(Sender.Sign(message with { Body = [0xEF, 0xBB, 0xBF, .. message.Body] }, host.Now))).Status);
    }

    // A good ticket of every helpdesk, with some fields replaced.
    private static string Ticket(string fields)
    {
        var ticket = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(
            """
            {"number":"1","ticket_id":"1","issueKey":"1","caller_email":"a@b.example","requester_email":"a@b.example","requesterEmail":"a@b.example",
             "action":"reset_passcode"}
            """)!;
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(fields)!)
        {
            ticket[name] = value;
        }

        return JsonSerializer.Serialize(ticket);
    }
}
