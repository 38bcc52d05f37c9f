using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Api.Authentication;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Tests.Resets;

public sealed class FieldRulesTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private readonly ApiHost _host = fixture.Host;

    public static TheoryData<string, string?> Taken => new()
    {
        { "device.intuneDeviceId", "3F2504E0-4F89-41D3-9A0C-0305E82C3301" },
        { "device.entraDeviceId", "3f2504e0-4f89-41d3-9a0c-0305e82c3301" },
        { "device.imei", "12345678901234" },
        { "device.imei", "1234567890123456" },
        { "device.imei", "35-678901-234567-8" },
        { "device.imei", " 35 678901\u00A0234567 8 " },
        { "device.serialNumber", new string('s', 128) },
        { "device.deviceName", "Åsa's \"phone\" 📱 /#?" },
        { "device.deviceName", new string('n', 256) },
        { "device.userPrincipalName", "ada@contoso.example" },
        { "ticketId", new string('t', 64) },
        { "ticketId", null },
        { "ticketId", "" },
        { "ticketId", " \t\u00A0" },
        { "reason", "" },
        { "reason", " " },
        { "callbackUrl", "" },
        { "device.serialNumber", "'C39XK0ABCD12\u200B" },
        { "device.imei", "=\"12345678901234\"" },
        { "device.intuneDeviceId", "\u00A03f2504e0-4f89-41d3-9a0c-0305e82c3301\uFEFF" },
        { "reason", "Zoë's téléphone ❤️ اب" },
        { "reason", new string('r', 500) },
        { "reason", "lost\r\n\tit" },
        { "reason", null },
        { "requestedBy", new string('a', 320) },
        { "callbackUrl", "https://hook.contoso.example/path?sig=1" },
        { "callbackUrl", "https%3A%2F%2Fhook.contoso.example%2Fpath" },
        { "callbackUrl", null },
    };

    public static TheoryData<string, string?> Refused => new()
    {
        { "device.intuneDeviceId", "3f2504e04f8941d39a0c0305e82c3301" },
        { "device.intuneDeviceId", "{3f2504e0-4f89-41d3-9a0c-0305e82c3301}" },
        { "device.entraDeviceId", "ada" },
        { "device.imei", "1234567890123" },
        { "device.imei", "12345678901234567" },
        { "device.imei", "A0000012345678" },
        { "device.imei", "IMEI 356789012345678" },
        { "device.imei", "١٢٣٤٥٦٧٨٩٠١٢٣٤" },
        { "device.serialNumber", "3,5E+14" },
        { "device.imei", "3.5E14" },
        { "device.serialNumber", "'" },
        { "device.serialNumber", new string('s', 129) },
        { "device.serialNumber", "a\u0000b" },
        { "device.deviceName", new string('n', 257) },
        { "device.deviceName", "a\u2028b" },
        { "device.userPrincipalName", "ada" },
        { "device.userPrincipalName", "@contoso.example" },
        { "device.userPrincipalName", "ada@" },
        { "device.userPrincipalName", new string('a', 310) + "@contoso.example" },
        { "ticketId", new string('t', 65) },
        { "ticketId", "INC\r\n1" },
        { "reason", new string('r', 501) },
        { "reason", "a\u0007b" },
        { "reason", "lost \u202Eenohp" },
        { "reason", "a\u00ADb" },
        { "reason", "a\u2066b\u2069" },
        { "reason", "a\U000E0041b" },
        { "reason", "a\u3164b" },
        { "ticketId", "INC\u200B1" },
        { "ticketId", "INC1\uFEFF" },
        { "requestedBy", null },
        { "requestedBy", "" },
        { "requestedBy", "ada\u2060@contoso.example" },
        { "requestedBy", "ada@contoso.example\u200F" },
        { "requestedBy", new string('a', 321) },
        { "callbackUrl", "/relative" },
        { "callbackUrl", "http://hook.contoso.example/" },
        { "callbackUrl", "http://127.0.0.1/" },
        { "callbackUrl", "https://127.0.0.1/" },
        { "callbackUrl", "https%3A%2F%2F169.254.169.254%2F" },
        { "callbackUrl", "ftp://hook.contoso.example/" },
        { "callbackUrl", "https://user:secret@hook.contoso.example/" },
        { "callbackUrl", "https://" },
        { "callbackUrl", "https://hook.contoso.example/" + new string('p', 2048) },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task A_good_value_is_taken(string field, string? value) =>
        Assert.Equal(202, (await _host.Client.Post("/api/resets", BodyWith(field, value))).Status);

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_bad_value_is_refused_by_its_name(string field, string? value)
    {
        var answer = await _host.Client.Post("/api/resets", BodyWith(field, value));

        Assert.Equal((400, "invalidRequest"), (answer.Status, answer.Code));
        Assert.Equal([field], answer.Fields);
        Assert.Contains(field, answer["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"requestedBy":"a"}""", "none")]
    [InlineData("""{"requestedBy":"a","device":null}""", "null")]
    [InlineData("""{"requestedBy":"a","device":{}}""", "empty")]
    [InlineData("""{"requestedBy":"a","device":{"serialNumber":null}}""", "null inside")]
    [InlineData("""{"requestedBy":"a","device":{"serialNumber":"","deviceName":" "}}""", "blank")]
    [InlineData("""{"requestedBy":"a","device":{"serialNumber":"C1","imei":"12345678901234"}}""", "two")]
    public async Task A_device_needs_exactly_one_name(string body, string case_)
    {
        var answer = await _host.Client.Post("/api/resets", body);

        Assert.True(answer.Status == 400 && answer.Fields.SequenceEqual(["device"]), case_);
    }

    [Fact]
    public async Task All_errors_are_told_at_once()
    {
        var answer = await _host.Client.Post(
            "/api/resets", """{"device":{"imei":"1"},"ticketId":"a\u0007","callbackUrl":"x"}""", ("Idempotency-Key", "two words"));

        Assert.Equal(["Idempotency-Key", "callbackUrl", "device.imei", "requestedBy", "ticketId"], answer.Fields);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/x", true)]
    [InlineData("http://localhost:5000/x", true)]
    [InlineData("http://[::1]/x", true)]
    [InlineData("http://hook.contoso.example/x", false)]
    [InlineData("https://hook.contoso.example/x", true)]
    public async Task Where_the_host_allows_it_a_callback_may_stay_on_this_machine(string url, bool isTaken)
    {
        await using var host = await ApiHost.Start(configure: services => services
            .Configure<CallbackOptions>(callbacks => callbacks.AllowLoopback())
            .AddLocalKeyAuthentication(ApiHost.Key));

        var answer = await host.Client.Post("/api/resets", BodyWith("callbackUrl", url));

        Assert.Equal(isTaken ? 202 : 400, answer.Status);
    }

    private static string BodyWith(string field, string? value)
    {
        var body = JsonNode.Parse("""{"requestedBy":"agent@contoso.example"}""")!.AsObject();
        if (field.Split('.') is ["device", var key])
        {
            body["device"] = new JsonObject { [key] = value };
        }
        else
        {
            body["device"] = new JsonObject { ["serialNumber"] = "C1" };
            body[field] = value;
        }

        return body.ToJsonString(new JsonSerializerOptions());
    }
}
