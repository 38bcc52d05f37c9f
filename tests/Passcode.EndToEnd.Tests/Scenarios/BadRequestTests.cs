using System.Net;
using System.Text;

namespace Passcode.EndToEnd.Tests.Scenarios;

[Collection(TargetTests.Name)]
public sealed class BadRequestTests(Target target)
{
    public static TheoryData<string, string, string> Bodies => new()
    {
        { """{"device":""", "invalidJson", "" },
        { """{"device":{"serialNumber":5},"requestedBy":"a@b"}""", "invalidRequest", "device.serialNumber" },
        { """{"device":{"serialNumber":"X"},"requestedBy":"a@b","colour":"red"}""", "invalidRequest", "colour" },
        { """{"requestedBy":"a@b"}""", "invalidRequest", "device" },
        { """{"device":{},"requestedBy":"a@b"}""", "invalidRequest", "device" },
        { """{"device":{"serialNumber":"X","imei":"350000000000001"},"requestedBy":"a@b"}""", "invalidRequest", "device" },
        { """{"device":{"intuneDeviceId":"not-a-guid"},"requestedBy":"a@b"}""", "invalidRequest", "device.intuneDeviceId" },
        { """{"device":{"serialNumber":"X"}}""", "invalidRequest", "requestedBy" },
        { """{"device":{"serialNumber":"X"},"requestedBy":"a@b","callbackUrl":"ftp://x"}""", "invalidRequest", "callbackUrl" },
        { $$"""{"device":{"serialNumber":"X"},"requestedBy":"a@b","ticketId":"{{new string('x', 2000)}}"}""", "invalidRequest", "ticketId" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_bad_body_is_told_what_is_wrong_with_it(string body, string code, string field)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var answer = await target.Api.Send(HttpMethod.Post, "api/resets", content);

        AssertProblem(answer, HttpStatusCode.BadRequest, code);
        Assert.True(field.Length == 0 || answer.Content.GetProperty("errors").TryGetProperty(field, out _), answer.ToString());
    }

    [Fact]
    public async Task A_body_over_64_KiB_is_refused()
    {
        using var content = new StringContent($$"""{"reason":"{{new string('x', 70_000)}}"}""", Encoding.UTF8, "application/json");

        AssertProblem(await target.Api.Send(HttpMethod.Post, "api/resets", content), HttpStatusCode.RequestEntityTooLarge, "bodyTooLarge");
    }

    [Fact]
    public async Task A_body_of_another_media_type_is_refused()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");

        AssertProblem(await target.Api.Send(HttpMethod.Post, "api/resets", content), HttpStatusCode.UnsupportedMediaType, "unsupportedMediaType");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-key-that-is-not-the-key")]
    public async Task Nobody_comes_in_without_the_key(string key) =>
        AssertProblem(await target.Api.Send(HttpMethod.Get, "api/resets", key: key), HttpStatusCode.Unauthorized, "unauthenticated");

    [Theory]
    [InlineData("GET", "api/nothing-here", HttpStatusCode.NotFound, "routeNotFound")]
    [InlineData("DELETE", "api/resets", HttpStatusCode.MethodNotAllowed, "methodNotAllowed")]
    [InlineData("GET", "api/resets/00000000000000000000000000000000", HttpStatusCode.NotFound, "resetNotFound")]
    [InlineData("GET", "api/resets?status=done", HttpStatusCode.BadRequest, "invalidRequest")]
    [InlineData("GET", "api/resets?top=0", HttpStatusCode.BadRequest, "invalidRequest")]
    [InlineData("GET", "api/resets?nonsense=1", HttpStatusCode.BadRequest, "invalidRequest")]
    [InlineData("GET", "api/devices", HttpStatusCode.BadRequest, "invalidRequest")]
    public async Task What_cannot_be_served_is_a_problem_with_a_code(string method, string path, HttpStatusCode status, string code) =>
        AssertProblem(await target.Api.Send(new HttpMethod(method), path), status, code);

    private static void AssertProblem(ApiResponse answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.Status);
        Assert.StartsWith("application/problem+json", answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal(code, answer.Content.GetProperty("code").GetString());
        Assert.NotEmpty(answer.Content.GetProperty("detail").GetString()!);
    }
}
