using System.Net;

namespace Passcode.EndToEnd.Tests.Scenarios;

[Collection(TargetTests.Name)]
public sealed class SurfaceTests(Target target)
{
    [Fact]
    public async Task The_host_describes_itself_to_anybody()
    {
        var document = (await target.Api.Send(HttpMethod.Get, "api/openapi.json", key: "")).Expect(HttpStatusCode.OK).Content;

        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.Contains("/api/resets", paths);
        Assert.Contains("/api/operations/{token}", paths);
        Assert.Contains("/api/eligibility", paths);
    }

    [Theory]
    [InlineData("api/health/live")]
    [InlineData("api/health/ready")]
    public async Task The_host_says_that_it_is_well(string path)
    {
        var answer = await target.Api.Send(HttpMethod.Get, path, key: "");

        Assert.Equal((HttpStatusCode.OK, "healthy"), (answer.Status, answer.Content.GetProperty("status").GetString()));
    }
}
