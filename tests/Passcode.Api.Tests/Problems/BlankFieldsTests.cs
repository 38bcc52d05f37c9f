using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Passcode.Api.Tests.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.Tests.Problems;

public sealed class BlankFieldsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Id = "00000000000000000000000000000000";

    private readonly ApiHost _host = fixture.Host;

    // A body with blank fields, and the same body without them.
    public static TheoryData<string, string, string, string> Bodies => new()
    {
        {
            "POST", "/api/resets",
            """{"device":{"intuneDeviceId":"","serialNumber":"C1","imei":" ","entraDeviceId":"","deviceName":"","userPrincipalName":"\t"},"ticketId":"","reason":" ","requestedBy":"a","callbackUrl":""}""",
            """{"device":{"serialNumber":"C1"},"requestedBy":"a"}"""
        },
        {
            "POST", "/api/eligibility",
            """{"device":{"serialNumber":"\u00A0","deviceName":"nobody's"}}""",
            """{"device":{"deviceName":"nobody's"}}"""
        },
        {
            "POST", "/api/bulk-runs",
            $$"""{"selection":{"groupId":"{{BulkSamples.Group}}","category":"","filter":{"platforms":[],"ownership":"","enrollments":[""]},"intuneDeviceIds":[]},"ticketId":"","reason":"","requestedBy":"a","maxTargets":"","callbackUrl":""}""",
            BulkSamples.Body
        },
        { "POST", $"/api/resets/{Id}/decision", """{"decision":"approve","comment":""}""", """{"decision":"approve"}""" },
        { "POST", $"/api/resets/{Id}/passcode", """{"reason":"lost","requestedBy":""}""", """{"reason":"lost"}""" },
        { "POST", "/api/subscriptions", """{"callbackUrl":"https://hook.contoso.example/","events":"","outcomes":[""]}""", """{"callbackUrl":"https://hook.contoso.example/"}""" },
        { "POST", "/api/resets", """{"device":"","requestedBy":"a"}""", """{"requestedBy":"a"}""" },
        { "POST", "/api/resets", """{"device":{"serialNumber":""},"requestedBy":"a"}""", """{"requestedBy":"a"}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_blank_field_counts_as_absent(string method, string path, string blank, string absent)
    {
        var (answer, expected) = (await Send(blank), await Send(absent));

        Assert.Equal((expected.Status, CodeOf(expected)), (answer.Status, CodeOf(answer)));
        Assert.Equal(expected.Status == 400 ? expected.Fields : [], answer.Status == 400 ? answer.Fields : []);

        static string? CodeOf(Answer answer) => answer.Status < 400 ? null : answer.Code;

        Task<Answer> Send(string body) => _host.Client.Send(HttpMethod.Parse(method), path, new StringContent(body, Encoding.UTF8, "application/json"));
    }

    // Without its dryRun, a check would be a bulk run.
    [Theory]
    [InlineData("POST", "/api/bulk-runs", """{"selection":{"category":"Kiosks"},"requestedBy":"a","dryRun":VALUE}""", "dryRun")]
    [InlineData("PUT", "/api/emergency-stop", """{"active":VALUE,"reason":"test"}""", "active")]
    public async Task A_blank_in_place_of_true_or_false_is_refused_by_name(string method, string path, string body, string field)
    {
        foreach (var value in (string[])["\"\"", "\" \"", "null"])
        {
            var answer = await _host.Client.Send(
                HttpMethod.Parse(method), path, new StringContent(body.Replace("VALUE", value, StringComparison.Ordinal), Encoding.UTF8, "application/json"));

            Assert.Equal(400, answer.Status);
            Assert.Equal([field], answer.Fields);
        }
    }

    [Fact]
    public async Task What_remains_is_what_was_asked()
    {
        await _host.Client.Post("/api/resets", """{"device":{"serialNumber":"C17","deviceName":""},"ticketId":"","reason":"ö \" 📱","requestedBy":"a"}""");

        var reset = _host.Resets.All.Single(reset => reset.Request.Device.Value == "C17");
        Assert.Equal((DeviceKey.SerialNumber, null, "ö \" 📱"), (reset.Request.Device.Key, reset.Request.TicketId, reset.Request.Reason));
    }

    [Theory]
    [InlineData("/api/resets?status=&ticketId=&from=&to=%20&top=&intuneDeviceId=&requestedBy=&continuation=")]
    [InlineData("/api/bulk-runs?status=&top=&continuation=")]
    [InlineData("/api/audit?from=&to=&type=&actor=&top=&continuation=")]
    [InlineData("/api/audit/export?from=&to=&format=")]
    [InlineData("/api/approvals?top=&continuation=")]
    [InlineData("/api/callbacks/dead-letters?top=&continuation=%09")]
    [InlineData("/api/devices?deviceName=ada&serialNumber=&imei=&intuneDeviceId=&entraDeviceId=&userPrincipalName=")]
    public async Task A_blank_parameter_counts_as_absent(string address) => Assert.Equal(200, (await _host.Client.Get(address)).Status);

    [Fact]
    public async Task A_blank_idempotency_key_counts_as_absent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/resets") { Content = new StringContent(JsonRequests.Body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", "");

        Assert.Equal(202, (int)(await _host.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task An_unknown_parameter_is_refused_though_it_is_blank() => Assert.Equal(["statuss"], (await _host.Client.Get("/api/resets?statuss=")).Fields);

    [Theory]
    [InlineData("/api/resets", "application/json", "gzip")]
    [InlineData("/api/resets", "application/json", "identity, gzip")]
    [InlineData("/api/resets", "application/json", "br")]
    [InlineData(BulkSamples.Upload, "text/csv", "gzip")]
    [InlineData("/api/helpdesk/zendesk", "application/json", "x-gzip")]
    public async Task A_compressed_body_is_refused_as_such(string path, string type, string encoding)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(JsonRequests.Body));
        }

        var content = new ByteArrayContent(packed.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
        foreach (var each in encoding.Split(", "))
        {
            content.Headers.ContentEncoding.Add(each);
        }

        var answer = await _host.Client.Send(HttpMethod.Post, path, content);

        Assert.Equal((415, "unsupportedMediaType"), (answer.Status, answer.Code));
        Assert.Contains("uncompressed", answer["detail"], StringComparison.Ordinal);
        Assert.Equal("identity", answer.Headers["Accept-Encoding"]);
    }

    [Fact]
    public async Task A_body_that_says_it_is_not_encoded_is_read()
    {
        var content = new StringContent(JsonRequests.Body, Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("identity");

        Assert.Equal(202, (await _host.Client.Send(HttpMethod.Post, "/api/resets", content)).Status);
    }
}
