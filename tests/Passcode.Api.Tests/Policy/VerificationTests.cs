using Passcode.Api.Tests.Helpdesk;

namespace Passcode.Api.Tests.Policy;

public sealed class VerificationTests
{
    private const string Body = """{"device":{"serialNumber":"C1"},"requestedBy":"agent@contoso.example","verification":VERIFICATION}""";

    private static readonly Dictionary<string, string?> Required = new()
    {
        ["Passcode:Policy:VerificationRequired"] = "true",
        ["Passcode:Policy:VerificationMethods:0"] = "callback",
        ["Passcode:Policy:VerificationMethods:1"] = "badge",
    };

    [Theory]
    [InlineData("null", "verification")]
    [InlineData("{}", "verification")]
    [InlineData("""{"method":"","reference":" "}""", "verification")]
    [InlineData("""{"method":"callback"}""", "verification.reference")]
    [InlineData("""{"reference":"4711"}""", "verification.method")]
    [InlineData("""{"method":"trust me","reference":"4711"}""", "verification.method")]
    [InlineData("""{"method":"callback","reference":"47\u200b11"}""", "verification.reference")]
    public async Task What_policy_requires_is_refused_without(string verification, string field)
    {
        await using var host = await ApiHost.Start(settings: Required);

        var refused = await host.Client.Post("/api/resets", Body.Replace("VERIFICATION", verification, StringComparison.Ordinal));
        var run = await host.Client.Post(
            "/api/bulk-runs",
            $$"""{"selection":{"groupId":"90000000-0000-4000-8000-000000000001"},"requestedBy":"agent@contoso.example","verification":{{verification}}}""");

        Assert.Equal((400, field), (refused.Status, refused.Fields.Single()));
        Assert.Equal((400, field), (run.Status, run.Fields.Single()));
        Assert.Empty(host.Resets.All);
    }

    [Fact]
    public async Task It_is_in_the_record_in_the_spelling_of_the_settings()
    {
        await using var host = await ApiHost.Start(settings: Required);

        var accepted = await host.Client.Post("/api/resets", Body.Replace("VERIFICATION", """{"method":"CALLBACK","reference":"ext. 4711"}""", StringComparison.Ordinal));

        Assert.Equal((202, """{"method":"callback","reference":"ext. 4711"}"""), (accepted.Status, accepted.Json.GetProperty("verification").GetRawText()));
        Assert.Equal("callback ext. 4711", Assert.Single(host.Resets.All).Request.Verification!.ToString());
    }

    [Fact]
    public async Task Without_methods_in_the_settings_none_is_accepted_and_none_is_needed()
    {
        await using var host = await ApiHost.Start();

        var refused = await host.Client.Post("/api/resets", Body.Replace("VERIFICATION", """{"method":"callback","reference":"1"}""", StringComparison.Ordinal));

        Assert.Equal((400, "verification.method"), (refused.Status, refused.Fields.Single()));
        Assert.Equal(202, (await host.Client.Post("/api/resets", Body.Replace("VERIFICATION", "null", StringComparison.Ordinal))).Status);
    }

    [Theory]
    [InlineData("""{"how":"badge","what":"7"}""", 202, null)]
    [InlineData("""{"how":"trust me","what":"7"}""", 422, "verification.method")]
    [InlineData("""{"how":"badge"}""", 422, "verification.reference")]
    [InlineData("{}", 422, "verification")]
    public async Task A_helpdesk_sends_it_in_the_fields_that_its_settings_name(string verification, int status, string? field)
    {
        var settings = new Dictionary<string, string?>(Required)
        {
            ["Sources:acme:VerificationMethod:0"] = "/verified/how",
            ["Sources:acme:VerificationReference:0"] = "/verified/what",
        };
        await using var host = await HelpdeskHost.Start(settings);
        var body = SampleHelpdesk.From("acme").Body.TrimEnd()[..^1] + ",\"verified\":" + verification + "}";

        var answer = await host.Deliver(Sender.Send("acme", host.Now, body));

        Assert.Equal(status, answer.Status);
        if (field is null)
        {
            Assert.Equal("badge 7", Assert.Single(host.Api.Resets.All).Request.Verification!.ToString());
        }
        else
        {
            Assert.Contains(field, answer.Fields);
            Assert.Empty(host.Api.Resets.All);
        }
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("&verificationMethod=badge&verificationReference=7", 202)]
    [InlineData("&verificationMethod=badge", 400)]
    public async Task An_uploaded_list_says_it_in_its_query(string query, int status)
    {
        await using var host = await ApiHost.Start(settings: Required);

        using var csv = new StringContent("serialNumber\nC1\n", System.Text.Encoding.UTF8, "text/csv");
        var answer = await host.Client.Send(HttpMethod.Post, "/api/bulk-runs/csv?requestedBy=agent@contoso.example" + query, csv);

        Assert.Equal(status, answer.Status);
    }
}
