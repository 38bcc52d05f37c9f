using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Passcode.Api.Tests.Problems;

public sealed class BodyAttributesTests
{
    private const string Id = "00000000000000000000000000000000";

    // A body that breaks attributes and rules of the handler's own, and every field that is named.
    public static TheoryData<Entry, string, string, string, string> Bodies
    {
        get
        {
            var bodies = new TheoryData<Entry, string, string, string, string>();
            foreach (var entry in Enum.GetValues<Entry>())
            {
                bodies.Add(entry, "POST", "/api/resets", "{}", "device requestedBy");
                bodies.Add(entry, "POST", "/api/resets", $$$"""{"ticketId":"{{{Long(65)}}}","reason":"\u0007","requestedBy":"","device":{"deviceName":"{{{Long(257)}}}"}}""", "device.deviceName reason requestedBy ticketId");
                bodies.Add(entry, "POST", "/api/resets", $$$"""{"ticketId":"{{{new string(' ', 60)}}}x    ","requestedBy":"a","device":{"serialNumber":"C1"}}""", "ticketId");
                bodies.Add(entry, "POST", "/api/eligibility", "{}", "device");
                bodies.Add(entry, "POST", "/api/eligibility", $$$"""{"device":{"userPrincipalName":"{{{Long(321)}}}"}}""", "device.userPrincipalName");
                bodies.Add(entry, "POST", "/api/bulk-runs", """{"maxTargets":0}""", "maxTargets requestedBy selection");
                bodies.Add(entry, "POST", "/api/bulk-runs", $$$"""{"selection":{"category":"{{{Long(257)}}}"},"callbackUrl":"x"}""", "callbackUrl requestedBy selection.category");
                bodies.Add(entry, "POST", "/api/bulk-runs", """{"selection":{"intuneDeviceIds":[]},"requestedBy":"a"}""", "selection");
                bodies.Add(entry, "POST", $"/api/resets/{Id}/decision", $$$"""{"comment":"{{{Long(501)}}}"}""", "comment decision");
                bodies.Add(entry, "POST", $"/api/bulk-runs/{Id}/decision", """{"decision":""}""", "decision");
                bodies.Add(entry, "POST", $"/api/resets/{Id}/passcode", $$$"""{"requestedBy":"{{{Long(321)}}}"}""", "reason requestedBy");
                bodies.Add(entry, "POST", "/api/subscriptions", """{"outcomes":["x"]}""", "callbackUrl outcomes");
                bodies.Add(entry, "PUT", "/api/emergency-stop", "{}", "active reason");
                bodies.Add(entry, "PUT", "/api/emergency-stop", """{"active":true,"reason":" "}""", "reason");
            }

            return bodies;
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Attributes_are_enforced_and_told_together_with_all_other_errors(Entry entry, string method, string path, string body, string fields)
    {
        await using var host = await ApiHost.Start(entry);

        var answer = await host.Client.Send(HttpMethod.Parse(method), path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal((400, "invalidRequest", "application/problem+json"), (answer.Status, answer.Code, answer.Header("Content-Type")));
        Assert.Equal(fields, string.Join(' ', answer.Fields));
        Assert.Each(answer.Json.GetProperty("errors").EnumerateObject(), error =>
        {
            var message = Assert.Single(error.Value.EnumerateArray()).GetString();
            Assert.StartsWith(error.Name + " ", message, StringComparison.Ordinal);
            Assert.Contains(message!, answer["detail"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_attribute_has_a_message_that_follows_its_fields_name()
    {
        var attributes =
            from type in typeof(PasscodeApi).Assembly.GetTypes()
            where type.Name.EndsWith("Body", StringComparison.Ordinal)
            from property in type.GetProperties()
            from attribute in property.GetCustomAttributes<ValidationAttribute>()
            select (Name: $"{type.Name}.{property.Name}", Message: attribute.FormatErrorMessage(""));

        Assert.Each(attributes, attribute => Assert.True(attribute.Message is { } text && char.IsLower(text[0]) && text.EndsWith('.'), attribute.Name));
        Assert.Contains(attributes, attribute => attribute.Name == "ResetBody.TicketId");
    }

    private static string Long(int length) => new('x', length);
}
